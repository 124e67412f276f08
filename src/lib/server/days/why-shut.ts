import { dayOf } from '#lib/server/programs/times.ts';
import { blocksOf, isOpen } from './blocks.ts';
import type { Day } from './day.ts';

/** Further than this from its day, in ms, a code reveals nothing. */
const near = 36 * 3600_000;

/** Why a day's code opens nothing; null on that day while one of its sessions is running or still ahead. */
export async function whyShut(day: Day, now = Date.now()): Promise<'unknown' | 'early' | 'ended' | null> {
	const blocks = await blocksOf(day);
	if (blocks.some(isOpen)) return null;
	const today = dayOf(now, day.timeZone);
	if (day.day === today) return blocks.some(({ status }) => status === 'planned') ? null : 'ended';
	const isNear = [dayOf(now - near, day.timeZone), dayOf(now + near, day.timeZone)];
	if (day.day < isNear[0]! || day.day > isNear[1]!) return 'unknown';
	return day.day > today ? 'early' : 'ended';
}
