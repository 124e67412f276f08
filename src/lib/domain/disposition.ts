import type { RiskLevel, SafetyAction } from './risk.ts';
import { findingNames, type FindingName, type RecordedFinding, type RiskAssessment } from './risk-assessment.ts';

/** What was written about one alert, in logs from before one assessment settled all of a person's alerts (R11). Empty texts were omitted. */
export type Disposition = Record<FindingName, string> & {
	assessedAt: number;
	tool: string;
	level: RiskLevel;
	actions: SafetyAction[];
	followUpOn: string | null;
	locationConfirmed: boolean;
	note: string;
};

/** The same as an assessment. Blank findings stay blank: neither "denied" nor "not assessed" (R20). */
export function assessmentIn(old: Disposition): RiskAssessment {
	const { assessedAt, tool, level, actions, followUpOn, locationConfirmed, note } = old;
	const found = (words: string): RecordedFinding => (words ? { is: 'described', words } : { is: 'not-recorded' });
	const findings = Object.fromEntries(findingNames.map((name) => [name, found(old[name])]));
	return {
		...{ assessedAt, tool, level, actions, locationConfirmed, note },
		findings: findings as RiskAssessment['findings'],
		followUp: followUpOn === null ? null : { on: followUpOn, ownerId: null, owner: '', task: '' }
	};
}
