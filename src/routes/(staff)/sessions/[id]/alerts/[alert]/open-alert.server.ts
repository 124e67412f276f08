import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { readAlert } from '#lib/server/records/alerts.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string; alert: string } };

/** The alert of this page for whoever may know of it. */
export async function openAlert(event: Event) {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const session = Number(event.params.id);
	const read = Number.isSafeInteger(session) ? await readAlert(by, session, event.params.alert) : null;
	if (!read) error(404, 'not-found');
	return { by, read };
}

/** A supervisor who is not on call sees that there is an alert, and leaves it to the others. One that is handled says so by itself. */
export async function handledAlert(event: Event) {
	const opened = await openAlert(event);
	if (opened.read.as === 'supervisor' && !opened.read.alert.disposed) error(403, 'not-yours');
	return opened;
}
