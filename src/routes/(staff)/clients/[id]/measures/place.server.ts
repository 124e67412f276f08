import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { measuresPlace } from '#lib/server/measures/chart.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The client whose questionnaires these are, for a clinician of theirs: 404 for whoever must not know them, 403 for an administrator. */
export async function enter(event: Event) {
	const by = requireStaff(event);
	if (!(await chartScope(by, event.params.id))) error(404, 'not-found');
	const place = await measuresPlace(by, event.params.id);
	if (!place) error(403, 'not-yours');
	return { by, place };
}
