import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { weeksRange } from '#lib/domain/care-team/off-track.ts';
import { wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { readOffTrack } from '#lib/server/outcomes/program.ts';
import { setWeeks, weeksOf } from '#lib/server/outcomes/weeks.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { programsToSet } from '#lib/server/records/guard/limits.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

const weeksForm = z.strictObject({ weeks: wholeNumber(weeksRange) });

/** Whom a rule brings up and what was decided, for whoever cares for them; the rules for everybody here. */
export const load = async (event) => {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	const scope = await peopleScope(staff, program.id);
	const weeks = await weeksOf(program.id);
	return {
		weeks,
		found: scope && (await readOffTrack(staff, scope)),
		maySet: (await programsToSet(staff)).some(({ id }) => id === program.id),
		mayTakeOut: scope !== null && scope.standings.some((one) => one !== 'facilitator'),
		form: startForm(weeksForm, { weeks: String(weeks) })
	};
};

export const actions = {
	weeks: async (event) => {
		const { staff, program } = await requireProgram(event, 'supervisor', 'admin');
		if (!(await programsToSet(staff)).some(({ id }) => id === program.id)) error(403, 'not-yours');
		const form = await readForm(weeksForm, event.request);
		if (!form.ok) return form.refused;
		await setWeeks(staff, program.id, form.data.weeks);
		return { saved: true };
	}
};
