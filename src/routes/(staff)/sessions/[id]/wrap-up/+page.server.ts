import { fail, redirect } from '@sveltejs/kit';
import { graceMinutes } from '#lib/domain/attendance.ts';
import { confirm, correctLine, type Changed, type Typed } from '#lib/server/records/confirming.ts';
import { reopen } from '#lib/server/records/reopening.ts';
import { clockAt } from '#lib/domain/format.ts';
import { allTyped, attendanceView, typedOf } from './attendance.server.ts';
import { enterWrapUp, leaveWrapUp, openWrapUp } from './open.server.ts';

export const load = async (event) => {
	const { by, gathered, lines } = await openWrapUp(event);
	const { meeting, timeZone } = gathered;
	const range = { from: clockAt(meeting.startedAt, timeZone), to: clockAt(meeting.endedAt, timeZone) };
	const { lapsed } = gathered.state.room;
	return { lines: await attendanceView(by, gathered, lines), range, graceMinutes, lapsed };
};

export const actions = {
	confirm: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const typed = allTyped(await event.request.formData());
		const answer = await confirm(by, id, typed);
		if (!answer.ok) return refused(id, answer, typed);
		redirect(303, `/sessions/${id}/wrap-up/group`);
	},
	reopen: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const answer = await reopen(by, id);
		if (!answer.ok) return refused(id, answer, {});
		redirect(303, `/sessions/${id}/lead`);
	},
	correct: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const form = await event.request.formData();
		const person = String(form.get('person'));
		const typed = typedOf(form, person);
		if (!typed) return refused(id, { ok: false, code: 'unknown' }, {});
		const answer = await correctLine(by, id, person, typed);
		if (!answer.ok) return refused(id, answer, { [person]: typed });
	}
};

async function refused(id: number, answer: Extract<Changed, { ok: false }>, typed: Record<string, Typed>) {
	if (answer.code === 'not-now') await leaveWrapUp(id);
	return fail(answer.code === 'look' ? 400 : 409, {
		code: answer.code,
		problems: answer.code === 'look' ? answer.problems : {},
		typed
	});
}
