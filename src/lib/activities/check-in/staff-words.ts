import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { ends, type Say } from './answer-words.ts';
import { rowOf, type CheckInField, type ScaleField } from './fields.ts';

/** A question as the heading of its answers. */
export const names: Record<CheckInField, Say> = {
	mood: m.activities_check_in_lead_head_mood,
	anxiety: m.activities_check_in_lead_head_anxiety,
	word: m.activities_check_in_lead_head_word,
	cravings: m.activities_check_in_head_cravings,
	used: m.activities_check_in_head_used,
	'sleep-hours': m.activities_check_in_head_sleep_hours,
	'sleep-quality': m.activities_check_in_head_sleep_quality,
	medication: m.activities_check_in_head_medication,
	skill: m.activities_check_in_head_skill,
	'skill-helped': m.activities_check_in_head_skill_helped,
	homework: m.activities_check_in_head_homework,
	gratitude: m.activities_check_in_head_gratitude,
	goal: m.activities_check_in_lead_head_goal,
	need: m.activities_check_in_lead_head_need,
	'need-topic': m.activities_check_in_head_need_topic,
	safety: m.activities_check_in_lead_head_safety,
	'safety-self': m.activities_check_in_head_safety_self,
	'safety-others': m.activities_check_in_head_safety_others,
	'safety-hurt': m.activities_check_in_head_safety_hurt,
	'safety-now': m.activities_check_in_head_safety_now,
	place: m.activities_check_in_head_place,
	'call-back': m.activities_check_in_head_call_back,
	'private-space': m.activities_check_in_head_private_space
};

/** With the meaning of its numbers; by default in the reader's language. */
export function headOf(field: CheckInField, words?: { locale: Locale }): string {
	const name = names[field]({}, words);
	if (rowOf(field).kind !== 'scale') return name;
	if (field === 'sleep-hours') return m.activities_check_in_head_hours_unit({ name }, words);
	return m.activities_check_in_head_scale({ name, high: ends[field as ScaleField].high({}, words) }, words);
}
