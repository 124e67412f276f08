import { bringDisplay, displayCookie, displayDayCookie, isPass, standingOf } from '#lib/server/live/displays.ts';
import type { FoundDisplay } from '#lib/server/live/doors.ts';
import { blocksOf, isOpen, overlaps, type BlockOfDay } from './blocks.ts';
import type { Day } from './day.ts';
import { where } from './place.ts';

type Cookies = { get(name: string): string | undefined };

/** What a display with a day's code shows now: `session` is null between sessions. `known` was let in earlier and moves on by itself. */
export type ShownOfDay = { session: number | null; known: boolean; blocks: BlockOfDay[] };

/**
 * A display stays with its session until that ends and then moves to the next. If groups meet at the same time, it cannot know which room it is in:
 * it asks, and the staff of that session let it in.
 */
export async function shownOfDay(day: Day, code: string, cookies: Cookies, now = Date.now()): Promise<ShownOfDay> {
	const blocks = await blocksOf(day);
	const token = cookies.get(displayCookie().name);
	const been = await Promise.all(
		blocks.map(async (block) => ({
			...block,
			standing: block.status === 'planned' ? null : await standingOf(block.session, token)
		}))
	);
	const open = been.filter(isOpen);
	const inside = open.filter(({ standing }) => standing?.status === 'in');
	const last = been.findLast(({ standing }) => standing !== null)?.standing;
	const known = last ? last.status === 'in' : isPass(code, cookies.get(displayDayCookie().name) ?? '');
	const [only, ...others] = open;
	const here = where(inside, now) ?? (others.length === 0 ? only : undefined) ?? null;
	if (here && token && known && here.standing === null && !overlaps(here, blocks))
		await bringDisplay(here.session, token);
	return { session: here?.session ?? null, known, blocks };
}

/** The session that a display's code leads to now. */
export const sessionShown = async (
	found: Extract<FoundDisplay, { ok: true }>,
	code: string,
	cookies: Cookies
): Promise<number | null> =>
	found.session ?? ('day' in found ? (await shownOfDay(found.day, code, cookies)).session : null);
