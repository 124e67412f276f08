import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { weekdays } from '#lib/domain/weeks/rule.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { clashWords } from '#lib/pages/schedule/words.ts';
import { isDay, isTime } from '#lib/server/programs/times.ts';
import { clashes, type Proposed } from '#lib/server/weeks/clashes.ts';
import { daysAhead } from '#lib/server/weeks/materializing.ts';
import { occurrences } from '#lib/server/weeks/recurrence.ts';
import { plusDays, ruleOf } from '#lib/domain/weeks/rule.ts';

const day = z
	.string()
	.trim()
	.refine(isDay, { error: () => m.schedule_day_missing() });

export const seriesForm = z
	.strictObject({
		groupId: text(64),
		title: text(longest.sessionTitle),
		days: z.array(z.enum(weekdays)).min(1, { error: () => m.schedule_days_missing() }),
		every: wholeNumber({ min: 1, max: 4 }),
		startsAt: z
			.string()
			.trim()
			.refine(isTime, { error: () => m.schedule_time_missing() }),
		minutes: wholeNumber(range.plannedMinutes),
		startsOn: day,
		endsOn: z.union([z.literal(''), day]),
		meetingRoomId: text(64),
		facilitators: z.array(text(64)),
		keptPlanId: text(64),
		despite: checkbox()
	})
	.refine(({ startsOn, endsOn }) => endsOn === '' || endsOn >= startsOn, {
		path: ['endsOn'],
		error: () => m.schedule_last_before_first()
	});
export type SeriesTyped = z.output<typeof seriesForm>;

/** What the typed series would collide with in its first weeks, in sentences; null for nothing. */
export async function seriesClashes(typed: SeriesTyped, timeZone: string): Promise<string | null> {
	const { startsOn, startsAt, minutes } = typed;
	const recurrence = { rule: ruleOf(typed), startsOn, endsOn: typed.endsOn || null, startsAt, minutes };
	const days = occurrences(recurrence, timeZone, startsOn, plusDays(startsOn, daysAhead));
	const found = await clashes(
		days.map(({ at }): Proposed => ({
			...{ from: at, to: at + minutes * 60_000, group: typed.groupId, timeZone },
			...{ room: typed.meetingRoomId || null, staff: typed.facilitators }
		}))
	);
	return found.length > 0 ? found.map(clashWords).join(' ') : null;
}
