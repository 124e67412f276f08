import { dayIn, timeIn, zoneIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Mail } from '#lib/server/mail/transport.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import type { DueMail } from './due.ts';

type About = {
	to: string;
	locale: Locale;
	due: Pick<DueMail, 'kind' | 'day' | 'startsAt'>;
	timeZone: string;
	/** Null if the installation does not know its own address; then there is no link. */
	stop: string | null;
};

/** When, but not where, with whom or what for: mail can be read on the way. */
export function reminderMail({ to, locale, due, timeZone, stop }: About): Mail {
	const words = { locale };
	const lines = [
		sentence({ locale, due, timeZone }),
		m.reminder_mail_no_reply({}, words),
		...(stop ? [m.reminder_mail_stop({ link: stop }, words)] : [])
	];
	return { to, subject: m.reminder_mail_subject({}, words), text: `${lines.join('\n\n')}\n` };
}

/** Its one sentence; a page shows it before anything is sent. */
export function sentence({ locale, due, timeZone }: Pick<About, 'locale' | 'due' | 'timeZone'>): string {
	const day = dayIn('weekday', due.day, locale);
	if (due.startsAt === null) return m.reminder_mail_off({ day }, { locale });
	const time = timeIn('time', due.startsAt, locale, timeZone);
	const zone = zoneIn(timeZone, locale);
	const say = due.kind === 'moved' ? m.reminder_mail_moved : m.reminder_mail_ahead;
	return say({ day, time, zone }, { locale });
}

/** What a person with an appointment tomorrow at ten would read. */
export function sampleIn(locale: Locale, timeZone: string, now = Date.now()): string {
	const day = dayOf(now + 24 * 3600_000, timeZone);
	return sentence({ locale, due: { kind: 'ahead', day, startsAt: instantOf(day, '10:00', timeZone) }, timeZone });
}
