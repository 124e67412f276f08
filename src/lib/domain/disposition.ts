import { z } from 'zod';
import { riskLevels, safetyActions } from './safety.ts';

const text = (longest: number) => z.string().trim().max(longest);

/** What a clinician found and did. An empty text says that it was left out; the level has no default. */
export const disposition = z
	.strictObject({
		/** When the person was assessed. UTC milliseconds. */
		assessedAt: z.number().int().min(0),
		/** The program's own way of assessing, by name. */
		tool: text(120),
		ideation: text(500),
		plan: text(500),
		intent: text(500),
		means: text(500),
		protective: text(500),
		level: z.enum(riskLevels),
		actions: z
			.array(z.enum(safetyActions))
			.refine((actions) => new Set(actions).size === actions.length, 'the same action twice'),
		/** A day, `2026-03-05`, or null when none is needed. */
		followUpOn: z.iso.date().nullable(),
		/** Where the person is now was confirmed. */
		locationConfirmed: z.boolean(),
		note: text(2000)
	})
	.refine(({ actions, note }) => actions.length > 0 || note !== '', 'nothing was done');
export type Disposition = z.infer<typeof disposition>;
