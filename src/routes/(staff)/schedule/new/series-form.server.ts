import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { weekdays } from '#lib/domain/weeks/rule.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { clashWords } from '#lib/pages/schedule/words.ts';
import { isDay, isTime } from '#lib/server/programs/times.ts';
import { clashesOfSeries } from '#lib/server/weeks/series-clashes.ts';
import { ruleOf } from '#lib/domain/weeks/rule.ts';

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
	const { meetingRoomId, endsOn } = typed;
	const series = { ...typed, rule: ruleOf(typed), endsOn: endsOn || null, meetingRoomId: meetingRoomId || null };
	const found = await clashesOfSeries(series, timeZone);
	return found.length > 0 ? found.map(clashWords).join(' ') : null;
}
