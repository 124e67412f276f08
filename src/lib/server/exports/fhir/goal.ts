import type { Goal } from '@medplum/fhirtypes';
import type { Goal as Planned, Objective, ObjectiveStatus } from '#lib/domain/plan-of-care.ts';
import type { PersonRecord, RecordedPlan } from './model.ts';
import { instant, to, uuidOf } from './reference.ts';
import { hl7 } from './terms.ts';

/** A plan objective's status as a FHIR goal status. */
const states: Record<ObjectiveStatus, { lifecycleStatus: Goal['lifecycleStatus']; achievement?: string }> = {
	'not-started': { lifecycleStatus: 'accepted' },
	progressing: { lifecycleStatus: 'active', achievement: 'in-progress' },
	met: { lifecycleStatus: 'completed', achievement: 'achieved' },
	changed: { lifecycleStatus: 'cancelled' },
	dropped: { lifecycleStatus: 'cancelled' }
};

/** The goals of each plan in the client's words, and each objective as a goal with its own due date. */
export const goals = (record: PersonRecord): Goal[] =>
	record.plans.flatMap((plan) =>
		goalsIn(plan).flatMap((goal) => [ofGoal(record, plan, goal), ...ofObjectives(record, plan, goal)])
	);

export const goalsIn = ({ plan }: RecordedPlan): Planned[] => plan.problems.flatMap(({ goals }) => goals);

/** Unique per plan: a later plan may have the same goal. */
export const goalId = ({ documentId }: RecordedPlan, id: string): string => `${documentId}/${id}`;

const common = ({ person }: PersonRecord, plan: RecordedPlan, id: string) => ({
	resourceType: 'Goal' as const,
	id: uuidOf('Goal', goalId(plan, id)),
	subject: to('Patient', person.id, person.name),
	startDate: instant(plan.signedAt).slice(0, 10),
	expressedBy: to('Practitioner', plan.by)
});

const ofGoal = (record: PersonRecord, plan: RecordedPlan, { id, text }: Planned): Goal => ({
	...common(record, plan, id),
	lifecycleStatus: plan.holds ? 'active' : 'cancelled',
	description: { text }
});

const ofObjectives = (record: PersonRecord, plan: RecordedPlan, goal: Planned): Goal[] =>
	goal.objectives.map((objective) => ofObjective(record, plan, objective));

function ofObjective(record: PersonRecord, plan: RecordedPlan, { id, text, targetOn, status }: Objective): Goal {
	const { lifecycleStatus, achievement } = states[status];
	return {
		...common(record, plan, id),
		lifecycleStatus,
		...(achievement && { achievementStatus: hl7('goal-achievement', achievement) }),
		description: { text },
		...(targetOn && { target: [{ dueDate: targetOn }] })
	};
}
