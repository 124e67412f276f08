import type { FindingName, FindingValue, RecordedFinding } from '#lib/domain/risk-assessment.ts';
import { m } from '#lib/paraglide/messages.js';

export const findingLabels: Record<FindingName, () => string> = {
	ideation: m.record_alert_ideation,
	plan: m.record_alert_plan,
	intent: m.record_alert_intent,
	means: m.record_alert_means,
	protective: m.record_alert_protective
};

const values: Record<FindingValue, () => string> = {
	'not-assessed': m.record_alert_not_assessed,
	denied: m.record_alert_denied,
	described: m.record_alert_in_words
};

/** Nobody denies what protects them: asked, they named none. */
export const findingValueWords = (name: FindingName, value: FindingValue): string =>
	(name === 'protective' && value === 'denied' ? m.record_alert_none_named : values[value])();

/** As it is read afterwards; empty for what was left blank before there were values for it. */
export const findingText = (name: FindingName, it: RecordedFinding): string => {
	if (it.is === 'not-recorded') return '';
	return it.is === 'described' ? it.words : findingValueWords(name, it.is);
};
