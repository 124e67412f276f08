import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { cancel, restore } from '#lib/server/weeks/cancelling.ts';
import { cancelForm, planned } from './change-form.server.ts';

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
	if (!(await restore(session.id, staff.id))) return fail(409, { late: true });
	redirect(303, `/schedule?day=${dayOf(session.plannedStart, session.timeZone)}`);
}
