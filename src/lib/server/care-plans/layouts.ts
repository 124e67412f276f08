import type { Layout } from '#lib/domain/note.ts';
import type { PlanKind } from './kinds.ts';

/** The layout of each of these documents: its sections are generated from its data. */
export const layoutOf = {
	'plan-of-care': 'PLAN',
	'plan-review': 'PLAN-REVIEW',
	'discharge-summary': 'DISCHARGE'
} as const satisfies Record<PlanKind, Layout>;
