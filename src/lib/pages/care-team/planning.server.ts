import { z } from 'zod';
import { minutesEach } from '#lib/domain/care-team/meeting.ts';
import { rowId, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { momentOn } from '#lib/server/programs/times.ts';

/** When a meeting is, on the program's clock, how long for each person, and who takes part. */
export const planning = z.strictObject({
	day: z.string().min(1, { error: () => m.care_team_day_missing() }),
	time: z.string().min(1, { error: () => m.care_team_time_missing() }),
	minutes: wholeNumber(minutesEach),
	attending: z.array(rowId())
});

export function plannedIn({ day, time, minutes, attending }: z.output<typeof planning>, timeZone: string) {
	const moment = momentOn(day, time, timeZone);
	if ('at' in moment) return { ok: true as const, planned: { plannedAt: moment.at, minutesEach: minutes, attending } };
	return {
		ok: false as const,
		errors: moment.why === 'day' ? { day: m.care_team_day_missing() } : { time: m.care_team_time_missing() }
	};
}
