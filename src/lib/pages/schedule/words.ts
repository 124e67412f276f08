import { dayIn, listIn } from '#lib/domain/format.ts';
import { weekdays, type Weekday } from '#lib/domain/weeks/rule.ts';
import type { Status } from '#lib/room/state.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { dateWords, momentWords, timeWords } from '#lib/pages/when.ts';

/** Monday 5 January 1970, whose week names the days. */
const aMonday = 4;

/** `Monday`, in the reader's language. */
export const weekdayWords = (day: Weekday): string => {
	const date = new Date((aMonday + weekdays.indexOf(day)) * 86_400_000).toISOString().slice(0, 10);
	return dayIn('day name', date, getLocale());
};

/** `Monday and Wednesday`. */
export const daysWords = (days: Weekday[]): string => listIn(days.map(weekdayWords), getLocale());

type Meets = {
	days: Weekday[];
	every: number;
	startsAt: string;
	minutes: number;
	startsOn: string;
	endsOn: string | null;
};

/** `Monday and Wednesday, every 2 weeks · 6:00 PM · 90 min · from Oct 13, 2026`: a series' rule, by its program's clock. */
export function ruleWords({ days, every, startsAt, minutes, startsOn, endsOn }: Meets): string {
	const weekly = daysWords(days);
	return [
		every === 1 ? weekly : m.schedule_rule_every({ days: weekly, count: every }),
		timeWords(Date.parse(`1970-01-01T${startsAt}:00Z`), 'UTC'),
		m.staff_session_minutes({ minutes }),
		endsOn === null
			? m.schedule_rule_from({ from: dateWords(startsOn) })
			: m.schedule_rule_until({ from: dateWords(startsOn), until: dateWords(endsOn) })
	].join(' · ');
}

type Clash = {
	kind: 'room' | 'staff' | 'group' | 'person';
	name: string;
	people: number;
	title: string;
	at: number;
	timeZone: string;
};

/** What stands in the way of a plan, a sentence each. */
export function clashWords({ kind, name, people, title, at, timeZone }: Clash): string {
	const when = momentWords(at, timeZone);
	switch (kind) {
		case 'room':
			return m.schedule_clash_room({ name, title, when });
		case 'staff':
			return m.schedule_clash_staff({ name, title, when });
		case 'group':
			return m.schedule_clash_group({ title, when });
		case 'person':
			return m.schedule_clash_people({ count: people, title, when });
	}
}

type Overlap = Omit<Clash, 'title'> & { titles: [string, string] };

/** Two sessions that stand in each other's way, in a sentence. */
export function overlapWords({ kind, name, people, titles: [one, other], at, timeZone }: Overlap): string {
	const when = momentWords(at, timeZone);
	switch (kind) {
		case 'room':
			return m.schedule_overlap_room({ name, one, other, when });
		case 'staff':
			return m.schedule_overlap_staff({ name, one, other, when });
		case 'group':
			return m.schedule_overlap_group({ one, other, when });
		case 'person':
			return m.schedule_overlap_people({ count: people, one, other, when });
	}
}

const statuses: Record<Status, () => string> = {
	planned: m.staff_status_planned,
	lobby: m.staff_status_lobby,
	live: m.staff_status_live,
	ended: m.staff_status_ended,
	closed: m.staff_status_closed,
	discarded: m.staff_status_discarded,
	cancelled: m.staff_status_cancelled
};
export const statusWords = (status: Status): string => statuses[status]();
