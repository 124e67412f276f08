import { error, redirect } from '@sveltejs/kit';
import { minutesEach } from '#lib/domain/care-team/meeting.ts';
import { openProgram } from '#lib/pages/care-team/open.server.ts';
import { plannedIn, planning } from '#lib/pages/care-team/planning.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { plan } from '#lib/server/care-team/meetings.ts';
import { countsOf, meetingsOf } from '#lib/server/care-team/rows.ts';
import { cliniciansOf } from '#lib/server/care-team/scope.ts';
import { staffNames } from '#lib/server/records/who.ts';

/** About half a year of weekly meetings. */
const MOST = 26;

export const load = async (event) => {
	const { by, program, isMember } = await openProgram(event);
	const all = await meetingsOf(program.id, MOST);
	const staff = await cliniciansOf(program.id);
	const isClinician = staff.some(({ id }) => id === by.id);
	const mine = isMember ? all : all.filter(({ attending }) => isClinician && attending.includes(by.id));
	if (!isMember && !isClinician) error(403, 'not-yours');
	const [counts, names] = await Promise.all([
		countsOf(mine.map(({ id }) => id)),
		staffNames(mine.flatMap(({ chairId }) => chairId ?? []))
	]);
	const attending = all[0]?.attending.filter((id) => staff.some((one) => one.id === id)) ?? [by.id];
	return {
		program: { id: program.id, timeZone: program.timeZone },
		mayPlan: isMember,
		staff,
		meetings: mine.map(({ id, status, plannedAt, startedAt, chairId }) => ({
			...{ id, status, at: startedAt ?? plannedAt, chair: chairId && (names.get(chairId) ?? '') },
			counts: isMember ? (counts.get(id) ?? null) : null
		})),
		form: startForm(planning, { minutes: String(all[0]?.minutesEach ?? minutesEach.usual), attending })
	};
};

export const actions = {
	default: async (event) => {
		const { by, program, isMember } = await openProgram(event);
		if (!isMember) error(403, 'not-yours');
		const form = await readForm(planning, event.request);
		if (!form.ok) return form.refused;
		const read = plannedIn(form.data, program.timeZone);
		if (!read.ok) return form.refuse(read.errors);
		const id = await plan(by, program.id, read.planned);
		redirect(303, `/programs/${program.id}/meetings/${id}`);
	}
};
