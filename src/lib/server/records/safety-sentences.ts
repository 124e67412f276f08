import { listIn } from '#lib/domain/format.ts';
import type { Disposition } from '#lib/domain/disposition.ts';
import type { PersonFact } from '#lib/domain/note-facts.ts';
import type { RiskLevel, SafetyAction } from '#lib/domain/risk.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { dateAt, timeAt } from './time-of-day.ts';

type SafetyFact = Extract<PersonFact, { kind: 'safety' }>;
type Words = { locale: Locale };

const raised: Record<string, typeof m.record_say_safety_help> = {
	help: m.record_say_safety_help,
	'check-in': m.activities_check_in_note_alert,
	measure: m.activities_measure_note_alert
};
const levels: Record<RiskLevel, (none: object, words: Words) => string> = {
	none: m.record_safety_level_none,
	low: m.record_safety_level_low,
	moderate: m.record_safety_level_moderate,
	high: m.record_safety_level_high,
	imminent: m.record_safety_level_imminent
};
const actions: Record<SafetyAction, (none: object, words: Words) => string> = {
	'plan-reviewed': m.record_safety_action_plan_reviewed,
	'means-safety': m.record_safety_action_means_safety,
	'supervisor-consulted': m.record_safety_action_supervisor_consulted,
	'contact-called': m.record_safety_action_contact_called,
	'mobile-crisis': m.record_safety_action_mobile_crisis,
	'emergency-services': m.record_safety_action_emergency_services,
	'emergency-department': m.record_safety_action_emergency_department,
	'level-of-care': m.record_safety_action_level_of_care,
	'stayed-in-group': m.record_safety_action_stayed_in_group
};
const findings = {
	ideation: m.record_say_safety_ideation,
	plan: m.record_say_safety_plan,
	intent: m.record_say_safety_intent,
	means: m.record_say_safety_means,
	protective: m.record_say_safety_protective
};

/** An alert in the words of a note: what happened, and what a clinician wrote down, as theirs. */
export function sayOfSafety(fact: SafetyFact, name: string, timeZone: string, locale: Locale): string {
	const words = { locale };
	const time = (at: number) => timeAt(at, timeZone, locale);
	if (fact.told === 'found') return found(fact.disposition, fact.name, name, time, words);
	const first = (raised[fact.from] ?? m.record_say_safety_help)({ name, time: time(fact.at) }, words);
	const seen = fact.seen && m.record_say_safety_seen({ who: fact.seen.name, time: time(fact.seen.at) }, words);
	return seen ? `${first} ${seen}` : first;
}

function found(it: Disposition, who: string, name: string, time: (at: number) => string, words: Words): string {
	const { locale } = words;
	const assessed = { who, name, time: time(it.assessedAt), tool: it.tool };
	const done = it.actions.map((action) => actions[action]({}, words));
	const texts = (Object.keys(findings) as (keyof typeof findings)[]).filter((key) => it[key] !== '');
	const day = it.followUpOn && dateAt(Date.parse(it.followUpOn), 'UTC', locale);
	return [
		it.tool ? m.record_say_safety_assessed_with(assessed, words) : m.record_say_safety_assessed(assessed, words),
		...texts.map((key) => findings[key]({ text: open(it[key]) }, words)),
		m.record_say_safety_level({ who, level: levels[it.level]({}, words) }, words),
		...(done.length ? [m.record_say_safety_actions({ list: listIn(done, locale) }, words)] : []),
		...(it.locationConfirmed ? [m.record_say_safety_location({ name }, words)] : []),
		...(day ? [m.record_say_safety_follow_up({ date: day }, words)] : []),
		...(it.note ? [it.note] : [])
	].join(' ');
}

/** As a part of a sentence that has its own full stop. */
const open = (text: string) => text.replace(/[.\s]+$/, '');
