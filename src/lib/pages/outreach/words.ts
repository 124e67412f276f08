import type { AttendanceRule, AttendanceRuleKind, MetRule } from '#lib/domain/attendance-rule.ts';
import type { OutreachOutcome, OutreachWay, TryOutcome } from '#lib/domain/outreach.ts';
import { m } from '#lib/paraglide/messages.js';

export const wayWords: Record<OutreachWay, () => string> = {
	call: m.outreach_way_call,
	message: m.outreach_way_message,
	letter: m.outreach_way_letter,
	visit: m.outreach_way_visit,
	'in-person': m.outreach_way_in_person
};
export const resultWords: Record<TryOutcome, () => string> = {
	reached: m.outreach_result_reached,
	'left-message': m.outreach_result_left_message,
	'no-answer': m.outreach_result_no_answer,
	sent: m.outreach_result_sent
};
export const endWords: Record<OutreachOutcome, () => string> = {
	back: m.outreach_end_back,
	'plan-made': m.outreach_end_plan_made,
	'not-reached': m.outreach_end_not_reached,
	leaving: m.outreach_end_leaving,
	'not-needed': m.outreach_end_not_needed
};
export const ruleKindWords: Record<AttendanceRuleKind, () => string> = {
	missed: m.outreach_kind_missed,
	'in-a-row': m.outreach_kind_in_a_row,
	late: m.outreach_kind_late,
	goal: m.outreach_kind_goal
};

const ruleSays: Record<AttendanceRuleKind, (of: { count: number; days: number }) => string> = {
	missed: m.outreach_rule_missed,
	'in-a-row': m.outreach_rule_in_a_row,
	late: m.outreach_rule_late,
	goal: m.outreach_rule_goal
};
export const ruleWords = ({ kind, count, windowDays: days, countsExcused }: AttendanceRule): string =>
	ruleSays[kind]({ count, days }) + (countsExcused && kind !== 'late' ? ` · ${m.outreach_rule_excused()}` : '');

/** Why somebody is on the list: `Missed 3 in 14 days`. */
export function metWords({ rule: { kind, windowDays: days }, counted: count }: MetRule): string {
	switch (kind) {
		case 'missed':
			return m.outreach_met_missed({ count, days });
		case 'in-a-row':
			return m.outreach_met_in_a_row({ count });
		case 'late':
			return m.outreach_met_late({ count, days });
		case 'goal':
			return m.outreach_met_goal({ percent: count, days });
	}
}
