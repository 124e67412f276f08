import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { newcomer, returning } from './enrol.server.ts';
import { choosable, setStaff } from './staff.server.ts';

async function mine(event: RequestEvent) {
	const staff = requireStaff(event);
	const group = (await groups.list(staff)).find(({ id }) => id === event.params.id);
	if (!group) error(404);
	const isMember = group.staff.some(({ id }) => id === staff.id);
	const isAdmin = staff.roles.includes('admin');
	const mayPlan = isMember && staff.roles.includes('facilitator');
	return { staff, group, isAdmin, mayPlan, mayEnrol: isAdmin || mayPlan, today: dayOf(Date.now(), group.timeZone) };
}

/** Where a page of earlier sessions begins; the newest come first. */
const beforeIn = ({ searchParams }: URL) => Number(searchParams.get('before')) || null;

export const load = async (event) => {
	const before = beforeIn(event.url);
	const { staff, group, today, ...may } = await mine(event);
	const [roster, known, past, people] = await Promise.all([
		enrolments.roster(group.id, today, staff.id),
		may.mayEnrol ? clients.list(staff) : [],
		sessions.ofGroup(group.id, before),
		may.isAdmin ? choosable() : []
	]);
	const isIn = new Set(roster.map(({ clientId }) => clientId));
	const chosen = group.staff.map(({ id }) => id);
	return {
		...{ group, ...may, today, roster, people, chosen },
		sessions: past.sessions,
		isEarlier: before !== null,
		earlier: past.more ? past.sessions.at(-1)!.plannedStart : null,
		candidates: known.filter(({ id }) => !isIn.has(id)).map(({ id, name }) => ({ id, name })),
		returning: await superValidate({ startsOn: today }, zod4(returning), { id: 'returning', errors: false }),
		newcomer: await superValidate({ startsOn: today, locale: staff.locale }, zod4(newcomer), {
			...{ id: 'newcomer', errors: false }
		})
	};
};

async function enrolling(event: RequestEvent) {
	const found = await mine(event);
	if (!found.mayEnrol) error(403);
	return found;
}

export const actions = {
	enrol: async (event) => {
		const { staff, group } = await enrolling(event);
		const form = await superValidate(event.request, zod4(returning), { id: 'returning' });
		const { clientId, startsOn } = form.data;
		const isKnown = (await clients.list(staff)).some(({ id }) => id === clientId);
		if (clientId && !isKnown) setError(form, 'clientId', m.staff_enroll_choose_missing());
		if (!form.valid) return fail(400, { form });
		const done = await enrolments.enrol(group.id, { clientId }, startsOn, staff.id);
		if (!done.ok) return setError(form, 'clientId', m.staff_enroll_already());
		redirect(303, `/groups/${group.id}`);
	},
	register: async (event) => {
		const { staff, group } = await enrolling(event);
		const form = await superValidate(event.request, zod4(newcomer), { id: 'newcomer' });
		if (!form.valid) return fail(400, { form });
		const { startsOn, ...person } = form.data;
		await enrolments.enrol(group.id, person, startsOn, staff.id);
		redirect(303, `/groups/${group.id}`);
	},
	end: async (event) => {
		const { staff, group, today } = await enrolling(event);
		const enrolment = String((await event.request.formData()).get('enrolment'));
		await enrolments.end({ groupId: group.id, enrolment, endsOn: today }, staff.id);
		redirect(303, `/groups/${group.id}`);
	},
	staff: setStaff
};
