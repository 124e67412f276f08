/** The sections of a plan of care, its review and a discharge summary, as read, signed and printed. */
export const planSections = ['diagnoses', 'goals', 'criteria', 'participation', 'review'] as const;
export const reviewSections = ['objectives', 'conclusion', 'participation', 'review'] as const;
export const dischargeSections = [
	'stay',
	'reason',
	'services',
	'course',
	'outcomes',
	'measures',
	'recommendations',
	'medication'
] as const;

export type PlanSection = (typeof planSections)[number];
export type ReviewSection = (typeof reviewSections)[number];
export type DischargeSection = (typeof dischargeSections)[number];
