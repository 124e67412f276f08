import { timeIn } from '#lib/domain/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { isOpen } from '#lib/server/days/blocks.ts';
import type { ShownOfDay } from '#lib/server/days/display.ts';
import type { FoundDisplay } from '#lib/server/live/doors.ts';

export type Between = {
	/** Nobody let this display in yet: it shows no code. */
	known: boolean;
	title: string;
	join?: { code: string; token: string; page: string };
	/** What is still to come, by the clock. */
	ahead: { session: number; at: string; title: string; room: string | null }[];
	several: boolean;
};

/** What a display of a day shows before its first session and between two: nothing that is anybody's. */
export function between(found: Extract<FoundDisplay, { ok: true }>, { known, blocks }: ShownOfDay, url: URL): Between {
	const day = 'day' in found ? found.day : null;
	const clock = (at: number) => (day ? timeIn('time', at, getLocale(), day.timeZone) : '');
	const left = blocks.filter((block) => block.status === 'planned' || isOpen(block));
	const doors = { code: found.code, token: found.joinToken, page: `${addressOf(url, app().config).origin}/join` };
	return {
		known,
		title: day?.title ?? '',
		...(known && left.length > 0 && { join: doors }),
		ahead: left.map(({ session, title, room, plannedStart }) => ({
			...{ session, title, room, at: clock(plannedStart) }
		})),
		several: blocks.filter(isOpen).length > 1
	};
}
