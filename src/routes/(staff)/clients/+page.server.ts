import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { clientFields } from '#lib/pages/forms/client.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayOpenOutside } from '#lib/server/programs/access.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as groups from '#lib/server/programs/groups.ts';

const schema = z.strictObject(clientFields);

export const load = async (event) => {
	const staff = requireStaff(event, 'admin', 'facilitator', 'supervisor', 'care-team');
	const isFormer = event.url.searchParams.has('former');
	const [people, mine] = await Promise.all([clients.list(staff, isFormer ? 'former' : 'now'), groups.list(staff)]);
	const titles = new Map(mine.map(({ id, title }) => [id, title]));
	return {
		isFormer,
		people: people.map(({ groups, ...person }) => ({
			...person,
			groups: groups.flatMap((id) => (titles.has(id) ? [{ id, title: titles.get(id)! }] : []))
		})),
		mayOpenOutside: await mayOpenOutside(staff),
		mayAdd: staff.standings.includes('admin') || staff.standings.includes('facilitator'),
		form: startForm(schema, { locale: staff.locale })
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'admin', 'facilitator');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		await clients.add(form.data, staff.id);
		redirect(303, '/clients');
	}
};
