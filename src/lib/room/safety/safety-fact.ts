import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import type { AlertSource } from '#lib/domain/safety.ts';

/** That staff were alerted, and what a clinician wrote: attributed to them, and placed in the block where it happened. */
export type SafetyFact = { kind: 'safety' } & (
	| {
			told: 'raised';
			from: AlertSource['kind'];
			at: number;
			/** The staff member who took it. */
			seen: { name: string; at: number } | null;
	  }
	| { told: 'found'; name: string; filing: string; assessment: RiskAssessment }
);
