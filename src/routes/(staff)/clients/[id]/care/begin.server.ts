import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { refusalOf } from '#lib/pages/care/refusals.server.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import * as episodes from '#lib/server/episodes/beginning.ts';
import type { CareView } from '#lib/server/episodes/care-view.ts';
import { nowhere } from '#lib/server/episodes/places.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { openCare, requireCare } from './open-care.server.ts';

const day = () => text(10).refine((typed) => typed === '' || z.iso.date().safeParse(typed).success);
const beginning = z.strictObject({ programId: rowId(), day: day() });
const referring = z.strictObject({
	programId: rowId(),
	day: day(),
	referredBy: text(300),
	referralReason: text(2000)
});
type Open = CareView['open'];

/** For somebody who is in groups already: since when, as their first enrolment says. */
export function beginForm(open: Open) {
	const home = open.find(({ since }) => since !== null) ?? open[0]!;
	return startForm(beginning, { programId: home.id, day: home.since ?? dayOf(Date.now(), home.timeZone) });
}

export const referForm = ([home]: Open) =>
	startForm(referring, { programId: home!.id, day: dayOf(Date.now(), home!.timeZone) });

export async function begin(event: RequestEvent) {
	await requireCare(event);
	const form = await readForm(beginning, event.request, 'beginning');
	if (!form.ok) return form.refused;
	const { staff, clientId, program, today } = await openCare(event, form.data.programId);
	if (form.data.day > today) return form.refuse(refusalOf('in-future'));
	const begun = { admittedOn: form.data.day, levelId: null, places: nowhere };
	const done = await episodes.beginInCare(staff.id, { clientId, programId: program.id }, begun);
	if (!done.ok) return form.refuse(refusalOf(done.code));
	redirect(303, `/clients/${clientId}/care`);
}

export async function refer(event: RequestEvent) {
	await requireCare(event);
	const form = await readForm(referring, event.request, 'referring');
	if (!form.ok) return form.refused;
	const { staff, clientId, today } = await openCare(event, form.data.programId);
	const done = await episodes.refer(staff.id, { clientId }, { ...form.data, today });
	if (!done.ok) return form.refuse(refusalOf(done.code));
	redirect(303, `/clients/${clientId}/care`);
}
