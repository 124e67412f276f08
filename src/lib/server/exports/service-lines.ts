import { dayIn, listIn } from '#lib/domain/format.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Fact } from './paper.ts';
import { awayWords, modes, roles, spanWords, statusWords, whoseWords } from './words.ts';

/** The head of a document: the facts frozen by its signature, line by line. Unknown facts have no line. */
export function serviceLines(facts: ServiceFacts, locale: Locale): Fact[] {
	const at = { locale };
	const { client, date, program, group, title, mode, groupSize, staff, present, goals } = facts;
	const names = staff.map(
		({ name, credentials, role }) => `${[name, credentials].filter(Boolean).join(', ')} (${roles[role]({}, at)})`
	);
	const where = [program, group, title === group ? null : title].filter(Boolean).join(' · ');
	return [
		{ label: m.record_facts_client({}, at), value: client && whoseWords(client, locale) },
		{ label: m.record_facts_date({}, at), value: dayIn('full date', date, locale) },
		{ label: m.record_facts_time({}, at), value: timeLine(facts, locale) },
		{ label: m.record_facts_attendance({}, at), value: attendedLine(facts, locale) },
		{ label: m.record_facts_program({}, at), value: where },
		{ label: m.record_facts_mode({}, at), value: mode && modes[mode]({}, at) },
		{ label: m.record_facts_size({}, at), value: groupSize === null ? null : String(groupSize) },
		{ label: m.record_facts_staff({}, at), value: listIn(names, locale) },
		{ label: m.record_facts_present({}, at), value: present },
		{ label: m.record_facts_goals({}, at), value: goals.join(' · ') }
	].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function timeLine(
	{ start, stop, minutes, away = [], meeting, attended, timeZone }: ServiceFacts,
	locale: Locale
): string | null {
	if (start === null || stop === null) return null;
	const where = { locale, timeZone };
	// An absent person has no times of their own.
	if (minutes === 0 && attended !== null) return meeting && spanWords(meeting.start, meeting.stop, where);
	const own = m.paper_time_minutes({ times: spanWords(start, stop, where), minutes: minutes ?? 0 }, { locale });
	const isLonger = meeting && (meeting.start !== start || meeting.stop !== stop);
	const whole = isLonger && m.paper_meeting({ times: spanWords(meeting.start, meeting.stop, where) }, { locale });
	return [own, ...awayWords(away, where), whole].filter(Boolean).join(' · ');
}

function attendedLine({ attended, start, stop, meeting }: ServiceFacts, locale: Locale): string | null {
	if (attended === null) return null;
	const times = meeting && { plannedStart: meeting.start, startedAt: meeting.start, endedAt: meeting.stop };
	return statusWords({ status: attended, arrivedAt: start, leftAt: stop }, times, locale);
}
