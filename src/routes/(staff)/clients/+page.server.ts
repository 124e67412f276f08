import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { personInCare } from '#lib/pages/forms/client.server.ts';

const schema = z.object(personInCare);

export const load = async (event) => {
	const staff = requireStaff(event);
	const isFormer = event.url.searchParams.has('former');
	const [people, mine] = await Promise.all([clients.list(staff, isFormer ? 'former' : 'now'), groups.list(staff)]);
	const titles = new Map(mine.map(({ id, title }) => [id, title]));
	return {
		isFormer,
		people: people.map(({ groups, ...person }) => ({
			...person,
			groups: groups.flatMap((id) => (titles.has(id) ? [{ id, title: titles.get(id)! }] : []))
		})),
		mayAdd: staff.roles.includes('admin') || staff.roles.includes('facilitator'),
		form: await superValidate({ locale: staff.locale }, zod4(schema), { errors: false })
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'admin', 'facilitator');
		const form = await superValidate(event.request, zod4(schema));
		if (!form.valid) return fail(400, { form });
		await clients.add(form.data, staff.id);
		redirect(303, '/clients');
	}
};
