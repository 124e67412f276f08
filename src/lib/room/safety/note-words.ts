import { activities } from '#lib/activities/rules.ts';
import { listIn } from '#lib/domain/format.ts';
import { clause, type FactWords } from '#lib/domain/note-facts.ts';
import {
	findingNames,
	type FindingName,
	type RecordedFinding,
	type RiskAssessment
} from '#lib/domain/risk-assessment.ts';
import type { RiskLevel, SafetyAction } from '#lib/domain/risk.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SafetyFact } from './safety-fact.ts';

type Words = Pick<FactWords, 'locale'>;

/** The levels of risk, as parts of a sentence. */
export const levels: Record<RiskLevel, (none: object, words: Words) => string> = {
	none: m.record_safety_level_none,
	low: m.record_safety_level_low,
	moderate: m.record_safety_level_moderate,
	high: m.record_safety_level_high,
	imminent: m.record_safety_level_imminent,
	'not-assessed': m.record_safety_not_assessed
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
export const sayOfSafety = (fact: SafetyFact, words: FactWords): string =>
	fact.told === 'raised' ? raised(fact, words) : found(fact, words);

/** Where it came from an answer, the activity has the words for it. */
function raised({ from, at, seen }: Extract<SafetyFact, { told: 'raised' }>, words: FactWords): string {
	const { time } = words;
	const first = (activities[from]?.facts?.alert ?? m.record_say_safety_help)({ time: time(at) }, words);
	if (!seen) return first;
	return `${first} ${m.record_say_safety_seen({ who: seen.name, time: time(seen.at) }, words)}`;
}

function found({ assessment, name: who }: Extract<SafetyFact, { told: 'found' }>, words: FactWords): string {
	return sayOfAssessment(assessment, who, words);
}

/** A finding as a clause; null for what was left blank before there were values for it. "Denied" is said only where it was chosen (R20). */
export function findingClause(name: FindingName, it: RecordedFinding, words: Words): string | null {
	switch (it.is) {
		case 'not-assessed':
			return m.record_safety_not_assessed({}, words);
		case 'denied':
			return (name === 'protective' ? m.record_safety_none_named : m.record_safety_denied)({}, words);
		case 'described':
			return clause(it.words);
		case 'not-recorded':
			return null;
	}
}

/** What a clinician found and did, in full sentences. */
export function sayOfAssessment(it: RiskAssessment, who: string, words: FactWords): string {
	const { locale } = words;
	const assessed = { who, time: words.time(it.assessedAt), tool: it.tool };
	const done = it.actions.map((action) => actions[action]({}, words));
	const findingWords = findingNames.flatMap((key) => {
		const text = findingClause(key, it.findings[key], words);
		return text === null ? [] : [findings[key]({ text }, words)];
	});
	const judged = { who, level: levels[it.level]({}, words) };
	return [
		it.tool ? m.record_say_safety_assessed_with(assessed, words) : m.record_say_safety_assessed(assessed, words),
		...findingWords,
		it.level === 'not-assessed'
			? m.record_say_safety_level_not_assessed({}, words)
			: m.record_say_safety_level(judged, words),
		...(done.length ? [m.record_say_safety_actions({ list: listIn(done, locale) }, words)] : []),
		...(it.locationConfirmed ? [m.record_say_safety_location({}, words)] : []),
		...(it.followUp ? [sayOfFollowUp(it.followUp, words)] : []),
		...(it.note ? [it.note] : [])
	].join(' ');
}

function sayOfFollowUp({ on, owner, task }: NonNullable<RiskAssessment['followUp']>, words: FactWords): string {
	const date = words.day(on);
	if (!owner) return m.record_say_safety_follow_up({ date }, words);
	if (!task) return m.record_say_safety_follow_up_by({ date, owner }, words);
	return m.record_say_safety_follow_up_task({ date, owner, task: clause(task) }, words);
}
