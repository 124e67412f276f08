import { z } from 'zod';
import { longest } from './limits.ts';
import { riskLevels, safetyActions } from './risk.ts';

const text = (max: number) => z.string().trim().max(max);

/** Something was done, or a note says why nothing was. */
export const isSaidOrDone = ({ actions, note }: { actions: string[]; note: string }): boolean =>
	actions.length > 0 || note !== '';

/** What a clinician found and did. An empty text says that it was left out; the level has no default. */
export const disposition = z
	.strictObject({
		/** When the person was assessed. UTC milliseconds. */
		assessedAt: z.number().int().min(0),
		/** The program's own way of assessing, by name. */
		tool: text(longest.assessmentTool),
		ideation: text(longest.assessmentFinding),
		plan: text(longest.assessmentFinding),
		intent: text(longest.assessmentFinding),
		means: text(longest.assessmentFinding),
		protective: text(longest.assessmentFinding),
		level: z.enum(riskLevels),
		actions: z
			.array(z.enum(safetyActions))
			.refine((actions) => new Set(actions).size === actions.length, 'the same action twice'),
		/** A day, `2026-03-05`, or null when none is needed. */
		followUpOn: z.iso.date().nullable(),
		/** Where the person is now was confirmed. */
		locationConfirmed: z.boolean(),
		note: text(longest.assessmentNote)
	})
	.refine(isSaidOrDone, 'nothing was done');
export type Disposition = z.infer<typeof disposition>;
