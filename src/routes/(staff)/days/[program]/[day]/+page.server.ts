import { showCode } from '#lib/domain/join-code.ts';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { blocksOf, overlaps } from '#lib/server/days/blocks.ts';
import { changeDayCode, isNow, nextDay, type Day } from '#lib/server/days/day.ts';
import { passOf } from '#lib/server/live/displays.ts';
import { dayNamed } from './day-named.server.ts';

export const load = async (event) => {
	const { day } = await dayNamed(event);
	const blocks = await blocksOf(day);
	const { origin, isReachable } = addressOf(event.url, app().config);
	return {
		...{
			title: day.title,
			day: day.day,
			track: day.trackId,
			timeZone: day.timeZone,
			code: showCode(day.joinCode),
			page: `${origin}/join`
		},
		next: nextOf(event.params.program, day),
		isReachable,
		link: `${origin}/join#t=${day.joinToken}`,
		// A display is let in on its day alone.
		screen: (await isNow(day))
			? { address: `${origin}/screen/${day.displayCode}`, pass: passOf(day.displayCode) }
			: null,
		blocks: blocks.map(({ session, title, plannedStart, plannedMinutes, room }) => ({
			...{ session, title, room, from: plannedStart, to: plannedStart + plannedMinutes * 60_000 }
		})),
		parallel: blocks.some((block) => overlaps(block, blocks))
	};
};

export const actions = {
	recode: async (event) => {
		const { staff, day } = await dayNamed(event);
		await changeDayCode(day, staff.id);
		return { changed: true };
	}
};

/** Door sheets hang there before their day. */
function nextOf(program: string, { day, trackId }: Day) {
	const next = nextDay(day);
	return { day: next, href: `/days/${program}/${next}${trackId && `?track=${trackId}`}` };
}
