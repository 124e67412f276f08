import { kinds } from '#lib/activities/kinds.ts';
import type { OnCall } from '#lib/domain/on-call.ts';
import type { RiskLevel, SafetyAction } from '#lib/domain/risk.ts';
import type { AlertLevel, AlertSource, Wish } from '#lib/domain/safety.ts';
import { m } from '#lib/paraglide/messages.js';

/** What it came from; `block` is the title of that part of the session. */
export function sourceWords({ kind }: AlertSource, block: string): string {
	if (kind === 'help') return m.live_alert_from_help();
	return kinds[kind]?.alert?.({ block }) ?? block;
}

export function wishWords(wish: Wish | null): string {
	if (wish === null) return m.live_alert_wish_none();
	const words = {
		now: m.live_alert_wish_now,
		after: m.live_alert_wish_after,
		'someone-else': m.live_alert_wish_someone_else
	};
	return words[wish]();
}

/** Who has been told while nobody has taken it on. */
export function levelWords(level: AlertLevel, { name, supervisors }: OnCall): string {
	if (level === 'facilitators') return m.live_alert_level_facilitators();
	if (level === 'co-facilitators') return m.live_alert_level_co_facilitators();
	if (name) return m.live_alert_level_on_call({ name });
	if (supervisors.length === 0) return m.live_alert_level_no_one_to_call();
	return m.live_alert_level_nobody({ names: supervisors.join(', ') });
}

export const riskWords: Record<RiskLevel, () => string> = {
	none: () => asLabel(m.record_safety_level_none()),
	low: () => asLabel(m.record_safety_level_low()),
	moderate: () => asLabel(m.record_safety_level_moderate()),
	high: () => asLabel(m.record_safety_level_high()),
	imminent: () => asLabel(m.record_safety_level_imminent()),
	'not-assessed': () => asLabel(m.record_safety_not_assessed())
};

export const actionWords: Record<SafetyAction, () => string> = {
	'plan-reviewed': () => asLabel(m.record_safety_action_plan_reviewed()),
	'means-safety': () => asLabel(m.record_safety_action_means_safety()),
	'supervisor-consulted': () => asLabel(m.record_safety_action_supervisor_consulted()),
	'contact-called': () => asLabel(m.record_safety_action_contact_called()),
	'mobile-crisis': () => asLabel(m.record_safety_action_mobile_crisis()),
	'emergency-services': () => asLabel(m.record_safety_action_emergency_services()),
	'emergency-department': () => asLabel(m.record_safety_action_emergency_department()),
	'level-of-care': () => asLabel(m.record_safety_action_level_of_care()),
	'stayed-in-group': () => asLabel(m.record_safety_action_stayed_in_group())
};

/** The catalogue has these as parts of a sentence. */
const asLabel = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
