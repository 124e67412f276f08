import { Temporal } from 'temporal-polyfill';

/** What somebody asked for: so many hours before the first start of a day, and nothing in the quiet hours, `HH:MM` on the wall. */
export type Wish = { hoursBefore: number; quietFrom: string; quietTo: string };

/** What the mails of a day said so far: the start that the last one named, null when it said that there is nothing; and how many there were. */
export type Said = { startsAt: number | null; edition: number };

/** A mail that is to go out now. `edition` counts the mails of that day from 1. */
export type DueMail = { day: string; kind: 'ahead' | 'moved' | 'off'; startsAt: number | null; edition: number };

/** So close to the start nobody is reminded any more, in ms. */
const tooLate = 15 * 60_000;

/**
 * The mails that are due now. `starts` is the first start of each day that somebody has appointments on, in UTC milliseconds; `said`, what
 * earlier mails said of a day. Somebody who was told of a day hears when it changes; who was not, hears of it once.
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
	// What is over, or what nobody could still come to, is no news.
	const last = Math.max(start ?? 0, startsAt ?? 0);
	if (now >= last - tooLate) return [];
	return [{ day, kind: start === null ? 'off' : 'moved', startsAt: start, edition: edition + 1 }];
}

/** When a reminder goes out: at the time that was wished for, or before the quiet hours that this falls into. */
export function sendAt(wish: Wish, start: number, timeZone: string): number {
	const at = Temporal.Instant.fromEpochMilliseconds(start - wish.hoursBefore * 3600_000).toZonedDateTimeISO(timeZone);
	if (!isQuiet(wish, at.epochMilliseconds, timeZone)) return at.epochMilliseconds;
	const quiet = at.withPlainTime(Temporal.PlainTime.from(wish.quietFrom));
	const begins = quiet.epochMilliseconds > at.epochMilliseconds ? quiet.subtract({ days: 1 }) : quiet;
	return begins.epochMilliseconds - 60_000;
}

/** Whether it is a time to send nothing. The end does not count; the same time twice is no quiet hour at all. */
export function isQuiet({ quietFrom, quietTo }: Wish, instant: number, timeZone: string): boolean {
	const time = Temporal.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(timeZone)
		.toPlainTime()
		.toString({ smallestUnit: 'minute' });
	return quietFrom <= quietTo ? quietFrom <= time && time < quietTo : time >= quietFrom || time < quietTo;
}
