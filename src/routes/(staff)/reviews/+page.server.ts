import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { searchClients } from '#lib/server/charts/client-list.ts';
import { authorsNamed, authorsOf } from '#lib/server/desk/authors.ts';
import { guestsNamed } from '#lib/server/desk/guests.ts';
import { supervisedGroups } from '#lib/server/desk/scope.ts';

const finding = z.strictObject({ typed: requiredText(longest.nameSearch, () => m.chart_search_missing()) });

export const actions = {
	/** By POST, so that no name is in an address, a history or a proxy's log: the address names whom was chosen by id. */
	find: async (event) => {
		const by = requireStaff(event, 'supervisor');
		const form = await readForm(finding, event.request, 'search');
		if (!form.ok) return form.refused;
		const { typed } = form.data;
		const groups = await supervisedGroups(by);
		const [clients, guests, authors] = await Promise.all([
			searchClients(by, typed),
			guestsNamed(by, groups, typed),
			authorsOf(groups)
		]);
		return {
			...form.sent,
			found: {
				clients: clients.people.map(({ id, name }) => ({ id, name })),
				guests,
				authors: authorsNamed(authors, typed),
				isMore: clients.isMore
			}
		};
	}
};
