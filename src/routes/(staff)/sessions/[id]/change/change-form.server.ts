import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import type { Refusals } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';
import type { Changed } from '#lib/server/weeks/changing.ts';
import { scopes } from '#lib/server/weeks/scope.ts';
import { requirePlan } from '#lib/server/weeks/may-plan.ts';
import { chosen, leaderOptions, roomOptions } from '#lib/server/weeks/options.ts';
import { findPlanned, type Planned } from '#lib/server/weeks/planned.ts';

export const changeForm = z.strictObject({
	title: requiredText(longest.sessionTitle, () => m.staff_plan_session_title_missing()),
	day: text(10),
	time: text(8),
	minutes: wholeNumber(range.plannedMinutes),
	meetingRoomId: text(64),
	facilitators: z.array(text(64)),
	scope: z.enum(scopes),
	despite: checkbox()
});
export const cancelForm = z.strictObject({
	reason: requiredText(longest.cancelReason, () => m.schedule_cancel_reason_missing()),
	scope: z.enum(scopes)
});

export const restoreForm = z.strictObject({ despite: checkbox() });

/** The session that is to be changed, for whoever may plan its group; 404 for practice, which is on no schedule. */
export async function planned(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const staff = requireStaff(event);
	const session = await findPlanned(await sessionNamed(event.params.id));
	if (!session) error(404, 'not-found');
	await requirePlan(staff, session.groupId);
	return { staff, session };
}

/** The room and the people that were chosen, as far as they were offered. */
export async function offered(
	{ groupId, programId }: Planned,
	{ meetingRoomId, facilitators }: { meetingRoomId: string; facilitators: string[] }
) {
	const { own, substitutes } = await leaderOptions({ id: groupId, programId });
	const leaders = [...own, ...substitutes];
	return {
		meetingRoomId: chosen(await roomOptions(programId), meetingRoomId),
		facilitators: facilitators.filter((id) => chosen(leaders, id))
	};
}

/** Why it was not changed, at the field that it is about. */
export function refusalOf({ code }: Extract<Changed, { ok: false }>): Refusals<typeof changeForm> {
	switch (code) {
		case 'gone':
			return { form: m.schedule_refused_gone() };
		case 'held':
			return { scope: m.schedule_refused_held() };
		case 'past':
			return { day: m.schedule_refused_past() };
		case 'not-of-group':
			return { facilitators: m.schedule_refused_substitute() };
		case 'oneself':
			return { facilitators: m.schedule_refused_oneself() };
		case 'other-week':
			return { day: m.schedule_refused_other_week() };
		case 'taken':
			return { day: m.schedule_refused_taken() };
	}
}
