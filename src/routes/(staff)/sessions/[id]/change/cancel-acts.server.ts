import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { clashWords } from '#lib/pages/schedule/words.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { cancel, restore } from '#lib/server/weeks/cancelling.ts';
import { restoreClashes } from '#lib/server/weeks/restore-clashes.ts';
import { cancelForm, planned, restoreForm } from './change-form.server.ts';

type Event = RequestEvent<{ id: string }>;

/** It does not take place; perhaps neither do later ones of its series. */
export async function cancelIt(event: Event) {
	const { staff, session } = await planned(event);
	const form = await readForm(cancelForm, event.request, 'cancel');
	if (!form.ok) return form.refused;
	const { reason, scope } = form.data;
	if (!(await cancel(session.id, scope, { reason, by: staff.id }))) return fail(409, { gone: true });
	redirect(303, `/schedule?day=${dayOf(session.plannedStart, session.timeZone)}`);
}

/** It takes place after all. */
export async function restoreIt(event: Event) {
	const { staff, session } = await planned(event);
	const form = await readForm(restoreForm, event.request, 'restoring');
	if (!form.ok) return form.refused;
	const found = form.data.despite ? [] : await restoreClashes([session]);
	if (found.length > 0) return form.refuse({ despite: found.map(clashWords).join(' ') }, 409);
	if (!(await restore(session.id, staff.id))) return fail(409, { late: true });
	redirect(303, `/schedule?day=${dayOf(session.plannedStart, session.timeZone)}`);
}
