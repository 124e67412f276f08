import type { AskedAlert } from './asked-alert.ts';
import type { RiskAssessment } from './risk-assessment.ts';

/**
 * The content of a risk assessment: what was asked and answered, how and when, and what was found and done. `prompt` is
 * what led to it, in the clinician's words, if no alert did.
 */
export type RiskDocument = { about: 'risk'; alerts: AskedAlert[]; prompt?: string; assessment: RiskAssessment };

/** The document's data, if it is a risk assessment. */
export const riskDocumentIn = (data: unknown): RiskDocument | null =>
	typeof data === 'object' && data !== null && 'about' in data && data.about === 'risk' ? (data as RiskDocument) : null;
