import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { correct, record } from '#lib/server/measures/results.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { enter } from '../place.server.ts';
import { readPaper } from './paper.server.ts';

const typed = z.strictObject({
	programId: rowId(),
	day: z.iso.date({ error: () => m.measure_day_wrong() }),
	total: text(6),
	corrects: text(64),
	reason: text(longest.measureReason),
	answers: z.record(z.string(), text(3))
});

/** A questionnaire on paper to be entered, or one that was entered wrong. */
export const load = async (event) => {
	const { by, place } = await enter(event);
	const measure = measureBySlug(event.params.slug) ?? error(404, 'not-found');
	const { id, name } = place.person;
	const asked = event.url.searchParams.get('corrects');
	const before = asked === null ? null : (await resultsSeen(id, place.groups)).find((one) => one.id === asked);
	if (before === undefined) error(404, 'not-found');
	const programs = place.programs.map((program) => ({ ...program, today: dayOf(Date.now(), program.timeZone) }));
	return { measure, client: { id, name }, programs, before, locale: by.locale };
};

export const actions = {
	default: async (event) => {
		const { by, place } = await enter(event);
		const measure = measureBySlug(event.params.slug) ?? error(404, 'not-found');
		const form = await readForm(typed, event.request);
		if (!form.ok) return form.refused;
		const { programId, day, corrects, reason } = form.data;
		const program = place.programs.find(({ id }) => id === programId) ?? error(403, 'not-yours');
		if (day > dayOf(Date.now(), program.timeZone)) return form.refuse({ day: m.measure_day_wrong() });
		const paper = readPaper(measure, form.data);
		if (!paper.ok) return form.refuse(paper.errors);
		if (corrects && !reason) return form.refuse({ reason: m.measure_reason_missing() });
		const { answers } = paper;
		const at = instantOf(day, '12:00', program.timeZone) ?? Date.now();
		const given = { clientId: place.person.id, programId, slug: measure.slug, answers, day, at };
		const isSeen = !corrects || (await resultsSeen(place.person.id, place.groups)).some(({ id }) => id === corrects);
		const done = !isSeen
			? null
			: corrects
				? await correct(corrects, { answers, day, by: by.id, reason })
				: await record({ ...given, source: 'paper', by: by.id });
		if (!done?.ok) return form.refuse({ form: m.measure_gone() }, 409);
		redirect(303, `/clients/${place.person.id}/measures?saved`);
	}
};
