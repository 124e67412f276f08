import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { colleagues, groupStaff } from '#lib/pages/groups/group-fields.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { end, enrol, newcomer, register, returning } from './enrolling.server.ts';
import { openGroup } from './open-group.server.ts';

type Colleagues = Awaited<ReturnType<typeof colleagues>>;
const staffForm = (people: Colleagues) => z.strictObject({ staffIds: groupStaff(people) });

/** Where a page of earlier sessions begins; the newest come first. */
const beforeIn = ({ searchParams }: URL) => Number(searchParams.get('before')) || null;

export const load = async (event) => {
	const before = beforeIn(event.url);
	const { staff, group, today, ...may } = await openGroup(event);
	const [roster, known, past, people] = await Promise.all([
		enrolments.roster(group.id, today, staff.id),
		may.mayEnrol ? clients.list(staff) : [],
		sessions.ofGroup(group.id, before),
		may.isAdmin ? colleagues() : []
	]);
	const isIn = new Set(roster.map(({ clientId }) => clientId));
	return {
		group,
		...may,
		today,
		roster,
		people,
		sessions: past.sessions,
		isEarlier: before !== null,
		earlier: past.more ? past.sessions.at(-1)!.plannedStart : null,
		candidates: known.filter(({ id }) => !isIn.has(id)).map(({ id, name }) => ({ id, name })),
		returning: startForm(returning, { startsOn: today }),
		newcomer: startForm(newcomer, { startsOn: today, locale: staff.locale }),
		groupStaff: startForm(staffForm(people), { staffIds: group.staff.map(({ id }) => id) })
	};
};

export const actions = {
	enrol,
	register,
	end,
	/** Changes who leads and supervises. */
	staff: async (event) => {
		const staff = requireStaff(event, 'admin');
		const { id } = event.params;
		const form = await readForm(staffForm(await colleagues()), event.request, 'groupStaff');
		if (!form.ok) return form.refused;
		if (await groups.find(id)) await groups.setStaff(id, form.data.staffIds, staff.id);
		redirect(303, `/groups/${id}`);
	}
};
