import { fail, redirect } from '@sveltejs/kit';
import { graceMinutes } from '#lib/domain/attendance.ts';
import { clockAt } from '#lib/domain/format.ts';
import { correction, everyone, problemsIn, statusOf, type Refusal } from '#lib/pages/record/attendance-form.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { refusedWords } from '#lib/pages/record/words.ts';
import { confirm, correctLine } from '#lib/server/records/confirming.ts';
import { reopen } from '#lib/server/records/reopening.ts';
import { attendanceView, blocksOf } from './attendance.server.ts';
import { confirmTeam, confirmTeamAlone, teamView } from './team.server.ts';
import { enterWrapUp, leaveWrapUp, openWrapUp } from './open.server.ts';

export const load = async (event) => {
	const { by, gathered, lines } = await openWrapUp(event);
	const { meeting, timeZone } = gathered;
	const range = { from: clockAt(meeting.startedAt, timeZone), to: clockAt(meeting.endedAt, timeZone) };
	const { lapsed } = gathered.state.room;
	const { clockSetBack } = gathered.state.staff;
	return {
		...{ lines: await attendanceView(by, gathered, lines), blocks: blocksOf(gathered), team: await teamView(gathered) },
		...{ range, graceMinutes, lapsed, clockSetBack }
	};
};

export const actions = {
	confirm: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const form = await readForm(everyone, event.request);
		if (!form.ok) return form.refused;
		const refused = await confirmTeam(by, id, form.data.staff);
		if (refused) return form.refuse(refused);
		const answer = await confirm(by, id, form.data.attendance);
		if (!answer.ok) return form.refuse(await problemsOf(id, answer), statusOf(answer));
		redirect(303, `/sessions/${id}/wrap-up/group`);
	},
	team: confirmTeamAlone,
	reopen: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const answer = await reopen(by, id);
		if (!answer.ok)
			return fail(statusOf(answer), { form: { ...startForm(everyone), errors: await problemsOf(id, answer) } });
		redirect(303, `/sessions/${id}/lead`);
	},
	correct: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const form = await readForm(correction, event.request);
		if (!form.ok) return form.refused;
		const { person, attendance } = form.data;
		const typed = attendance[person];
		if (!typed) return form.refuse({ form: refusedWords.unknown() }, 409);
		const answer = await correctLine(by, id, person, typed);
		if (!answer.ok) return form.refuse(await problemsOf(id, answer), statusOf(answer));
	}
};

/** A session that is no longer over has no attendance to confirm: the person goes to where it is. */
async function problemsOf(id: number, refusal: Refusal) {
	if (refusal.code === 'not-now') await leaveWrapUp(id);
	return problemsIn(refusal);
}
