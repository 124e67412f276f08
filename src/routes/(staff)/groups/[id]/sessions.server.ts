import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { instantOf } from '#lib/server/programs/times.ts';

/** A group's sessions as its page shows them: today's, the next ones, and a page of past ones; by `before`, a page of earlier ones alone. */
export async function groupSessions({ id, timeZone }: GroupCard, today: string, before: number | null) {
	const midnight = (day: string) => instantOf(day, '00:00', timeZone)!;
	const day = { from: midnight(today), to: midnight(plusDays(today, 1)) };
	const [ahead, { past, more }] = await Promise.all([
		before === null ? sessions.aheadOf(id, day) : { today: [], next: [] },
		sessions.pastOf(id, before ?? day.from)
	]);
	return { ...ahead, past, isEarlier: before !== null, earlier: more ? past.at(-1)!.plannedStart : null };
}
