import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';

/** Whose work it is, for whoever may open their chart. */
export async function openWork(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const by = requireStaff(event);
	const scope = await chartScope(by, event.params.id);
	if (!scope) error(404, 'not-found');
	if (scope.groups.length === 0) error(403, 'not-yours');
	const clientId = await keptIdOf(event.params.id);
	const { preferredName } = (await identityOf(clientId))!;
	return { by: by.id, client: { id: clientId, preferredName } };
}
