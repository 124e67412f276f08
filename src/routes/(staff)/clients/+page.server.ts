import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { clientFields, pointOutTwins } from '#lib/pages/forms/client.server.ts';
import { requiredText } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { clientPage, searchClients } from '#lib/server/charts/client-list.ts';
import { mayOpenOutside } from '#lib/server/programs/access.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as groups from '#lib/server/programs/groups.ts';

const adding = z.strictObject(clientFields);
const searching = z.strictObject({ typed: requiredText(longest.nameSearch, () => m.chart_search_missing()) });

export const load = async (event) => {
	const staff = requireStaff(event, 'admin', 'facilitator', 'supervisor', 'care-team');
	const isFormer = event.url.searchParams.has('former');
	const wanted = Number(event.url.searchParams.get('page')) || 1;
	const [list, mine] = await Promise.all([clientPage(staff, isFormer ? 'former' : 'now', wanted), groups.list(staff)]);
	return {
		isFormer,
		list,
		titles: Object.fromEntries(mine.map(({ id, title }) => [id, title])),
		mayOpenOutside: await mayOpenOutside(staff),
		mayAdd: staff.standings.includes('admin') || staff.standings.includes('facilitator'),
		form: startForm(adding, { locale: staff.locale })
	};
};

export const actions = {
	/** By POST, so that no name is in an address, a history or a proxy's log. */
	search: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(searching, event.request, 'search');
		if (!form.ok) return form.refused;
		return { ...form.sent, found: await searchClients(staff, form.data.typed) };
	},
	add: async (event) => {
		const staff = requireStaff(event, 'admin', 'facilitator');
		const form = await readForm(adding, event.request);
		if (!form.ok) return form.refused;
		const twins = await pointOutTwins(staff, form);
		if (twins) return twins;
		redirect(303, `/clients/${await clients.add(form.data, staff.id)}?added`);
	}
};
