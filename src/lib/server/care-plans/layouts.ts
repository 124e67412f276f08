import type { Layout } from '#lib/domain/note.ts';
import type { PlanKind } from './kinds.ts';

/** How each of these documents is laid out: its sections are written from its data. */
export const layoutOf = {
	'plan-of-care': 'PLAN',
	'plan-review': 'PLAN-REVIEW',
	'discharge-summary': 'DISCHARGE'
} as const satisfies Record<PlanKind, Layout>;
