import { z } from 'zod';
import { id } from './id.ts';
import { longest, mostInPlan } from './limits.ts';

/** The status of an objective. Those that are met or dropped are no longer worked on. */
export const objectiveStatuses = ['not-started', 'progressing', 'met', 'changed', 'dropped'] as const;
export type ObjectiveStatus = (typeof objectiveStatuses)[number];

const text = (max: number) => z.string().max(max);
/** A day, `2026-03-05`; empty until chosen. */
export const dayOrNone = z.union([z.literal(''), z.iso.date()]);

const intervention = z.strictObject({
	id,
	/** What staff do, in clinical terms. */
	text: text(longest.objective),
	/** How often and for how long, such as "3 times a week" and "8 weeks". */
	frequency: text(longest.interventionRate),
	duration: text(longest.interventionRate)
});
const objective = z.strictObject({
	id,
	/** Something that can be counted or observed. */
	text: text(longest.objective),
	targetOn: dayOrNone,
	status: z.enum(objectiveStatuses),
	interventions: z.array(intervention).max(mostInPlan.interventions)
});
const goal = z.strictObject({
	id,
	/** In the client's own words. */
	text: text(longest.objective),
	objectives: z.array(objective).max(mostInPlan.objectives)
});
const problem = z.strictObject({
	id,
	text: text(longest.objective),
	goals: z.array(goal).max(mostInPlan.goals)
});
/** In order of priority: the first is the primary one. */
const diagnosis = z.strictObject({ id, code: text(longest.diagnosisCode), text: text(longest.diagnosisText) });

/** A plan of care as written: a draft may have blanks anywhere; `gapsIn` lists those to fill before signing. */
export const planOfCare = z.strictObject({
	/** The signed version this one was based on; null for a first plan. */
	basis: id.nullable(),
	diagnoses: z.array(diagnosis).max(mostInPlan.diagnoses),
	problems: z.array(problem).max(mostInPlan.problems),
	/** When care in the program counts as complete. */
	criteria: text(longest.planText),
	/** How the client took part in making the plan. */
	participation: text(longest.planText),
	reviewOn: dayOrNone
});
export type PlanOfCare = z.infer<typeof planOfCare>;
export type Problem = PlanOfCare['problems'][number];
export type Goal = Problem['goals'][number];
export type Objective = Goal['objectives'][number];
export type Intervention = Objective['interventions'][number];
export type Diagnosis = PlanOfCare['diagnoses'][number];
