import { z } from 'zod';
import { id } from './id.ts';
import { longest } from './limits.ts';
import { riskLevels, safetyActions, type RiskLevel, type SafetyAction } from './risk.ts';

export const findingNames = ['ideation', 'plan', 'intent', 'means', 'protective'] as const;
export type FindingName = (typeof findingNames)[number];
export const findingValues = ['not-assessed', 'denied', 'described'] as const;
export type FindingValue = (typeof findingValues)[number];

/** "Denied" means that a clinician asked and got that answer; what no one asked is "not assessed" (R20). */
export type Finding = { is: 'not-assessed' } | { is: 'denied' } | { is: 'described'; words: string };
/** `not-recorded`: left blank in an outcome from before findings had these values, which says neither. */
export type RecordedFinding = Finding | { is: 'not-recorded' };

/** Who follows up, when (`2026-03-05`), and what to do. `ownerId` is null in outcomes from before there was an owner. */
export type FollowUp = { on: string; ownerId: string | null; owner: string; task: string };

/** What a clinician found and did about all of one person's open alerts in one session. The level has no default. */
export type RiskAssessment = {
	/** UTC milliseconds. */
	assessedAt: number;
	/** The program's own method, by name; may be empty. */
	tool: string;
	findings: Record<FindingName, RecordedFinding>;
	level: RiskLevel;
	actions: SafetyAction[];
	followUp: FollowUp | null;
	/** Whether the person's current location was confirmed. */
	locationConfirmed: boolean;
	note: string;
};

const text = (max: number) => z.string().trim().max(max);
const finding = z.discriminatedUnion('is', [
	z.strictObject({ is: z.literal('not-assessed') }),
	z.strictObject({ is: z.literal('denied') }),
	z.strictObject({ is: z.literal('described'), words: text(longest.assessmentFinding).min(1) })
]);

export const riskAssessment = z
	.strictObject({
		assessedAt: z.number().int().min(0),
		tool: text(longest.assessmentTool),
		findings: z.strictObject({
			ideation: finding,
			plan: finding,
			intent: finding,
			means: finding,
			protective: finding
		}),
		level: z.enum(riskLevels),
		actions: z
			.array(z.enum(safetyActions))
			.refine((actions) => new Set(actions).size === actions.length, 'the same action twice'),
		followUp: z
			.strictObject({
				on: z.iso.date(),
				ownerId: id,
				owner: text(longest.personName).min(1),
				task: text(longest.followUp)
			})
			.nullable(),
		locationConfirmed: z.boolean(),
		note: text(longest.assessmentNote)
	})
	.refine((it) => missingIn(it) === null, 'incomplete');

/** What still needs a few words; see `missingIn`. */
export type Missing = 'what-was-done' | 'why-not-assessed' | 'grounds';

/**
 * Either something was done or a note says why not; a level that was not assessed says why; a level without any finding
 * says what it is based on.
 */
export function missingIn(it: Pick<RiskAssessment, 'findings' | 'level' | 'actions' | 'note'>): Missing | null {
	if (it.note !== '') return null;
	if (it.level === 'not-assessed') return 'why-not-assessed';
	if (Object.values(it.findings).every(({ is }) => is === 'not-assessed')) return 'grounds';
	return it.actions.length === 0 ? 'what-was-done' : null;
}
