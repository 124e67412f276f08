import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import type { AlertSource } from '#lib/domain/safety.ts';

/** That staff were told, and what a clinician wrote down: told as what they wrote, where it happened. */
export type SafetyFact = { kind: 'safety' } & (
	| {
			told: 'raised';
			from: AlertSource['kind'];
			at: number;
			/** Which staff member took it on. */
			seen: { name: string; at: number } | null;
	  }
	| { told: 'found'; name: string; filing: string; assessment: RiskAssessment }
);
