import type { AssignmentRule, ResultSource } from '#lib/domain/measures/result.ts';
import { m } from '#lib/paraglide/messages.js';

export const ruleWords: Record<AssignmentRule, () => string> = {
	admission: m.measure_rule_admission,
	weekly: m.measure_rule_weekly,
	'every-other-week': m.measure_rule_every_other_week,
	discharge: m.measure_rule_discharge,
	once: m.measure_rule_once
};

export const sourceWords: Record<ResultSource, () => string> = {
	room: m.measure_source_room,
	phone: m.measure_source_phone,
	kiosk: m.measure_source_kiosk,
	paper: m.measure_source_paper
};
