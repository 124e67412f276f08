import { redirect } from '@sveltejs/kit';
import { clockAt } from '#lib/domain/format.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { startTyped } from '#lib/pages/schedule/start-typed.server.ts';
import { clashWords } from '#lib/pages/schedule/words.ts';
import { dayOf, isDay } from '#lib/server/programs/times.ts';
import { change } from '#lib/server/weeks/changing.ts';
import { clashes } from '#lib/server/weeks/clashes.ts';
import { leaderOptions, roomOptions } from '#lib/server/weeks/options.ts';
import { isToCome } from '#lib/server/weeks/planned.ts';
import { proposals } from '#lib/server/weeks/proposals.ts';
import { cancelIt, restoreIt } from './cancel-acts.server.ts';
import { cancelForm, changeForm, offered, planned, refusalOf } from './change-form.server.ts';

export const load = async (event) => {
	const { session } = await planned(event);
	const { id, title, groupId, group, programId, timeZone, plannedStart, plannedMinutes, status, cancelReason } =
		session;
	const asked = event.url.searchParams.get('day') ?? '';
	const day = dayOf(plannedStart, timeZone);
	if (!isToCome(session)) redirect(303, `/schedule?day=${day}`);
	return {
		session: { id, title, group, timeZone, plannedStart, plannedMinutes, status, cancelReason, day },
		inSeries: session.seriesId !== null,
		form: startForm(changeForm, {
			...{ title, time: clockAt(plannedStart, timeZone), minutes: String(plannedMinutes), scope: 'one' },
			day: isDay(asked) ? asked : day,
			...{ meetingRoomId: session.meetingRoomId ?? '', facilitators: session.facilitators ?? [] }
		}),
		cancel: startForm(cancelForm, { scope: 'one' }),
		rooms: await roomOptions(programId),
		leaders: await leaderOptions({ id: groupId, programId })
	};
};

export const actions = {
	change: async (event) => {
		const { staff, session } = await planned(event);
		const form = await readForm(changeForm, event.request);
		if (!form.ok) return form.refused;
		const { scope, despite, ...given } = form.data;
		const typed = startTyped(given.day, given.time, session.timeZone);
		if ('errors' in typed) return form.refuse(typed.errors);
		const to = { ...given, ...(await offered(session, given)) };
		const { meetings, besides } = despite ? { meetings: [], besides: [] } : await proposals(session, to, scope);
		const found = await clashes(meetings, besides);
		if (found.length > 0) return form.refuse({ despite: found.map(clashWords).join(' ') }, 409);
		const done = await change(session.id, to, scope, staff.id);
		if (!done.ok) return form.refuse(refusalOf(done), 409);
		redirect(303, `/schedule?day=${given.day}`);
	},
	cancel: cancelIt,
	restore: restoreIt
};
