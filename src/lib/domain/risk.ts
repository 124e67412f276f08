/** The risk level a clinician judged, or that it was not assessed. Nothing here scores, predicts or suggests it. */
export const riskLevels = ['none', 'low', 'moderate', 'high', 'imminent', 'not-assessed'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const safetyActions = [
	'plan-reviewed',
	'means-safety',
	'supervisor-consulted',
	'contact-called',
	'mobile-crisis',
	'emergency-services',
	'emergency-department',
	'level-of-care',
	'stayed-in-group'
] as const;
export type SafetyAction = (typeof safetyActions)[number];
