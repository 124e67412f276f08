import { Temporal } from 'temporal-polyfill';

/** The person's settings: how many hours before a day's first start, and quiet hours, `HH:MM` local time. */
export type Wish = { hoursBefore: number; quietFrom: string; quietTo: string };

/** What the last mail about a day said: the start it named, null if it said there is nothing; and how many mails there were. */
export type Said = { startsAt: number | null; edition: number };

/** A mail to send now. `edition` counts the mails about that day, from 1. */
export type DueMail = { day: string; kind: 'ahead' | 'moved' | 'off'; startsAt: number | null; edition: number };

/** This close to the start, in ms, no reminder is sent anymore. */
const tooLate = 15 * 60_000;

/**
 * The mails to send now. `starts` has the first start of each day with appointments, in UTC milliseconds; `said` has what earlier mails said about
 * a day. A person reminded of a day is told when it changes; one who was not is reminded of it once.
 */
export function mailsDue(
	wish: Wish,
	{ starts, said }: { starts: Map<string, number>; said: Map<string, Said> },
	{ now, timeZone }: { now: number; timeZone: string }
): DueMail[] {
	if (isQuiet(wish, now, timeZone)) return [];
	const days = [...new Set([...starts.keys(), ...said.keys()])].sort();
	return days.flatMap((day): DueMail[] => {
		const [start, before] = [starts.get(day), said.get(day)];
		if (before) return changed(day, start ?? null, before, now);
		if (start === undefined || now >= start - tooLate || now < sendAt(wish, start, timeZone)) return [];
		return [{ day, kind: 'ahead', startsAt: start, edition: 1 }];
	});
}

function changed(day: string, start: number | null, { startsAt, edition }: Said, now: number): DueMail[] {
	if (start === startsAt) return [];
	// A change to something that is over, or too close to still come to, is not news.
	const last = Math.max(start ?? 0, startsAt ?? 0);
	if (now >= last - tooLate) return [];
	return [{ day, kind: start === null ? 'off' : 'moved', startsAt: start, edition: edition + 1 }];
}

/** When a reminder is sent: at the requested time, or before the quiet hours if it falls into them. */
export function sendAt(wish: Wish, start: number, timeZone: string): number {
	const at = Temporal.Instant.fromEpochMilliseconds(start - wish.hoursBefore * 3600_000).toZonedDateTimeISO(timeZone);
	if (!isQuiet(wish, at.epochMilliseconds, timeZone)) return at.epochMilliseconds;
	const quiet = at.withPlainTime(Temporal.PlainTime.from(wish.quietFrom));
	const begins = quiet.epochMilliseconds > at.epochMilliseconds ? quiet.subtract({ days: 1 }) : quiet;
	return begins.epochMilliseconds - 60_000;
}

/** Whether it is a time to send nothing. The end is exclusive; equal times mean no quiet hours. */
export function isQuiet({ quietFrom, quietTo }: Wish, instant: number, timeZone: string): boolean {
	const time = Temporal.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(timeZone)
		.toPlainTime()
		.toString({ smallestUnit: 'minute' });
	return quietFrom <= quietTo ? quietFrom <= time && time < quietTo : time >= quietFrom || time < quietTo;
}
