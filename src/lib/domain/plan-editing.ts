import type { OpenObjective } from './goal-progress.ts';
import type { Diagnosis, Goal, Intervention, Objective, ObjectiveStatus, PlanOfCare, Problem } from './plan-of-care.ts';

export const newDiagnosis = (id: string): Diagnosis => ({ id, code: '', text: '' });
export const newIntervention = (id: string): Intervention => ({ id, text: '', frequency: '', duration: '' });

/** A new part starts with one blank of each part below it, since none may be missing. `next` generates ids. */
export const newObjective = (next: () => string): Objective => ({
	...{ id: next(), text: '', targetOn: '', status: 'not-started' },
	interventions: [newIntervention(next())]
});
export const newGoal = (next: () => string): Goal => ({ id: next(), text: '', objectives: [newObjective(next)] });
export const newProblem = (next: () => string): Problem => ({ id: next(), text: '', goals: [newGoal(next)] });

export const newPlan = (next: () => string): PlanOfCare => ({
	basis: null,
	diagnoses: [newDiagnosis(next())],
	problems: [newProblem(next)],
	...{ criteria: '', participation: '', reviewOn: '' }
});

export type PlacedObjective = { objective: Objective; goal: Goal; problem: Problem; number: string };

/** Every objective with its number: "1.2.1" is the first objective of the second goal of the first problem. */
export const objectivesIn = ({ problems }: PlanOfCare): PlacedObjective[] =>
	problems.flatMap((problem, p) =>
		problem.goals.flatMap((goal, g) =>
			goal.objectives.map((objective, o) => ({ objective, goal, problem, number: `${p + 1}.${g + 1}.${o + 1}` }))
		)
	);

export const isOpen = (status: ObjectiveStatus): boolean => status !== 'met' && status !== 'dropped';

/** The objectives a progress note can name. `statuses` come from later reviews, by objective. */
export const openObjectives = (
	plan: PlanOfCare,
	statuses: ReadonlyMap<string, ObjectiveStatus> = new Map()
): OpenObjective[] =>
	objectivesIn(plan)
		.filter(({ objective }) => isOpen(statuses.get(objective.id) ?? objective.status))
		.map(({ objective: { id, text }, number }) => ({ objective: id, number, text }));

/**
 * The next version of a plan. Everything keeps its id, so that earlier progress still belongs to its objective, and
 * each objective has the status from the last review. Dropped objectives are left out. Participation and the review
 * date are asked again.
 */
export function carriedOver(
	plan: PlanOfCare,
	basis: string,
	statuses: ReadonlyMap<string, ObjectiveStatus> = new Map()
): PlanOfCare {
	const objectives = (list: readonly Objective[]) =>
		list
			.map((objective) => ({ ...objective, status: statuses.get(objective.id) ?? objective.status }))
			.filter(({ status }) => status !== 'dropped');
	const goals = (list: readonly Goal[]) =>
		list
			.map((goal) => ({ ...goal, objectives: objectives(goal.objectives) }))
			.filter(({ objectives }) => objectives.length > 0);
	const problems = plan.problems
		.map((problem) => ({ ...problem, goals: goals(problem.goals) }))
		.filter(({ goals }) => goals.length > 0);
	return { ...plan, basis, problems, participation: '', reviewOn: '' };
}

const trimmedAll = <T extends object>(part: T): T =>
	Object.fromEntries(
		Object.entries(part).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value])
	) as T;

/** The plan with every text trimmed: what is stored, compared and signed. */
export const tidy = (plan: PlanOfCare): PlanOfCare => ({
	...trimmedAll(plan),
	diagnoses: plan.diagnoses.map((one) => ({ ...trimmedAll(one), code: one.code.trim().toUpperCase() })),
	problems: plan.problems.map((problem) => ({
		...trimmedAll(problem),
		goals: problem.goals.map((goal) => ({
			...trimmedAll(goal),
			objectives: goal.objectives.map((objective) => ({
				...trimmedAll(objective),
				interventions: objective.interventions.map(trimmedAll)
			}))
		}))
	}))
});
