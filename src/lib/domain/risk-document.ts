import type { AskedAlert } from './asked-alert.ts';
import type { RiskAssessment } from './risk-assessment.ts';

/**
 * What a risk assessment's document says: what was asked and answered, by what means and when, and what was found and done. `prompt` is
 * what led to it, in the clinician's words, where no alert did.
 */
export type RiskDocument = { about: 'risk'; alerts: AskedAlert[]; prompt?: string; assessment: RiskAssessment };

/** A document's data, where it is that of a risk assessment. */
export const riskDocumentIn = (data: unknown): RiskDocument | null =>
	typeof data === 'object' && data !== null && 'about' in data && data.about === 'risk' ? (data as RiskDocument) : null;
