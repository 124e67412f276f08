import { fail, redirect } from '@sveltejs/kit';
import { graceMinutes } from '#lib/domain/attendance.ts';
import { confirm, correctLine, type Changed, type Typed } from '#lib/server/records/confirming.ts';
import { reopen } from '#lib/server/records/reopening.ts';
import { clockAt } from '#lib/domain/format.ts';
import { allTyped, attendanceView, typedOf } from './attendance.server.ts';
import { openWrapUp } from './open.server.ts';

export const load = async (event) => {
	const { by, gathered } = await openWrapUp(event);
	const { meeting, timeZone } = gathered;
	const range = { from: clockAt(meeting.startedAt, timeZone), to: clockAt(meeting.endedAt, timeZone) };
	const { lapsed } = gathered.state.room;
	return { lines: await attendanceView(by, gathered), range, graceMinutes, lapsed };
};

export const actions = {
	confirm: async (event) => {
		const { by, gathered } = await openWrapUp(event);
		const typed = allTyped(await event.request.formData());
		const answer = await confirm(by, gathered.id, typed);
		if (!answer.ok) return refused(answer, typed);
		redirect(303, `/sessions/${gathered.id}/wrap-up/group`);
	},
	reopen: async (event) => {
		const { by, gathered } = await openWrapUp(event);
		const answer = await reopen(by, gathered.id);
		if (!answer.ok) return refused(answer, {});
		redirect(303, `/sessions/${gathered.id}/lead`);
	},
	correct: async (event) => {
		const { by, gathered } = await openWrapUp(event);
		const form = await event.request.formData();
		const person = String(form.get('person'));
		const typed = typedOf(form, person);
		if (!typed) return refused({ ok: false, code: 'unknown' }, {});
		const answer = await correctLine(by, gathered.id, person, typed);
		if (!answer.ok) return refused(answer, { [person]: typed });
	}
};

const refused = (answer: Extract<Changed, { ok: false }>, typed: Record<string, Typed>) =>
	fail(answer.code === 'look' ? 400 : 409, {
		code: answer.code,
		problems: answer.code === 'look' ? answer.problems : {},
		typed
	});
