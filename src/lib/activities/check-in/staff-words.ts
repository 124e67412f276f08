import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { ends, type Say } from './answer-words.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { rowOf, type AskedField, type CheckInField, type ScaleField } from './fields.ts';
import { ownIn, type OwnQuestion } from './own-questions.ts';

/** A question as the head of what people answered. */
const names: Record<CheckInField, Say> = {
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

export const nameOf = (field: AskedField, own?: readonly OwnQuestion[], words = here()): string =>
	ownIn(own, field)?.label[words.locale] ?? names[field as CheckInField]?.({}, words) ?? '';

/** With what its numbers mean; in the reader's language unless told otherwise. */
export function headOf(field: AskedField, own?: readonly OwnQuestion[], words = here()): string {
	const name = nameOf(field, own, words);
	const question = ownIn(own, field);
	if (question?.kind === 'scale')
		return m.activities_check_in_head_scale({ name, high: question.high[words.locale] }, words);
	if (rowOf(field).kind !== 'scale') return name;
	if (field === 'sleep-hours') return m.activities_check_in_head_hours_unit({ name }, words);
	return m.activities_check_in_head_scale({ name, high: ends[field as ScaleField].high({}, words) }, words);
}

const here = (): { locale: Locale } => ({ locale: getLocale() });
