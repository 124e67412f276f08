import { error, type RequestEvent } from '@sveltejs/kit';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import { makeAccess, revokeAccess } from '#lib/server/my/access.ts';
import { linkFor } from '#lib/server/my/for-staff.ts';

async function enter(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const by = requireStaff(event);
	const scope = await chartScope(by, event.params.id);
	if (!scope) error(404, 'not-found');
	if (scope.groups.length === 0) error(403, 'not-yours');
	return { by: by.id, groups: scope.groups, clientId: await keptIdOf(event.params.id) };
}

export const load = async (event) => {
	const { by, groups, clientId } = await enter(event);
	return linkFor(clientId, groups, by);
};

export const actions = {
	make: async (event) => {
		const { by, clientId } = await enter(event);
		const { origin } = addressOf(event.url, app().config);
		return { address: `${origin}/my/open#k=${await makeAccess(clientId, by)}` };
	},
	revoke: async (event) => {
		const { by, clientId } = await enter(event);
		await revokeAccess(clientId, by);
		return { isRevoked: true as const };
	}
};
