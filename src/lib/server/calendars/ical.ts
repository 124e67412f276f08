import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Appointment } from './appointments.ts';

/** How often calendar programs are asked to refresh, in seconds. */
const lookAgain = 3600;

/**
 * A calendar in RFC 5545 format. Someone who sees it on another person's screen learns when and in which room, but not which group or what kind:
 * under 42 CFR Part 2, that alone would reveal too much.
 */
export function icalendar(appointments: Appointment[], locale: Locale, stamp: number): string {
	const words = { locale };
	const calendar = ical({
		name: m.calendar_name({}, words),
		prodId: { company: 'Circlekeeper', product: 'calendar', language: locale.toUpperCase() },
		method: ICalCalendarMethod.PUBLISH,
		ttl: lookAgain
	});
	const zones = new Set(appointments.map(({ timeZone }) => timeZone));
	if (zones.size > 0)
		calendar.timezone({ name: [...zones][0]!, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null });
	for (const { uid, timeZone, repeats, isCancelled, ...when } of appointments) {
		const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
		const event = (
			{ start, minutes, room }: Pick<Appointment, 'start' | 'minutes' | 'room'>,
			sequence: number,
			gone: boolean
		) =>
			calendar.createEvent({
				id: `${uid}@circlekeeper`,
				stamp: at(stamp),
				start: at(start),
				end: at(start + minutes * 60_000),
				timezone: timeZone,
				summary: m.calendar_summary({}, words),
				location: room ?? undefined,
				sequence,
				status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
			});
		const main = event(when, isCancelled ? 1 : 0, isCancelled);
		if (!repeats) continue;
		const until = repeats.until === null ? '' : `;UNTIL=${utc(repeats.until)}`;
		main.repeating(`RRULE:${repeats.rule}${until}${left(repeats.left, at, timeZone)}`);
		for (const { instead, isCancelled: gone, ...changed } of repeats.changed)
			event(changed, gone ? 2 : 1, gone).recurrenceId(at(instead));
	}
	return calendar.toString();
}

type At = (instant: number) => Temporal.ZonedDateTime;

/** Starts given by the rule that do not take place. */
const left = (starts: number[], at: At, timeZone: string): string =>
	starts.length === 0
		? ''
		: `\r\nEXDATE;TZID=${timeZone}:${starts.map((start) => basic(at(start).toPlainDateTime())).join(',')}`;

const basic = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
const utc = (instant: number) =>
	`${basic(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDateTime())}Z`;
