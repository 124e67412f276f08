import type { CarePlan, CarePlanActivity } from '@medplum/fhirtypes';
import { goalId, goalsIn } from './goal.ts';
import type { PersonRecord, RecordedPlan } from './model.ts';
import { instant, to, uuidOf } from './reference.ts';

/** Each signed plan of care: its goals, what staff does for them, and the signed document. */
export const carePlans = (record: PersonRecord): CarePlan[] => record.plans.map((plan) => ofPlan(record, plan));

function ofPlan({ person, plans }: PersonRecord, recorded: RecordedPlan): CarePlan {
	const { documentId, by, signedAt, holds, plan } = recorded;
	const goal = goalsIn(recorded).flatMap(({ id, objectives }) =>
		[id, ...objectives.map((one) => one.id)].map((one) => to('Goal', goalId(recorded, one)))
	);
	const activity = goalsIn(recorded).flatMap(({ objectives }) =>
		objectives.flatMap((one) => activities(recorded, one))
	);
	const before = plans.find((one) => one.documentId === plan.basis);
	return {
		resourceType: 'CarePlan',
		id: uuidOf('CarePlan', documentId),
		status: holds ? 'active' : 'revoked',
		intent: 'plan',
		subject: to('Patient', person.id, person.name),
		period: { start: instant(signedAt) },
		author: to('Practitioner', by),
		...(before && { replaces: [to('CarePlan', before.documentId)] }),
		supportingInfo: [to('DocumentReference', documentId)],
		...(goal.length > 0 && { goal }),
		...(activity.length > 0 && { activity })
	};
}

type Objective = ReturnType<typeof goalsIn>[number]['objectives'][number];

const activities = (recorded: RecordedPlan, { id, interventions }: Objective): CarePlanActivity[] =>
	interventions.map(({ text, frequency, duration }) => ({
		detail: {
			status: recorded.holds ? 'in-progress' : 'stopped',
			goal: [to('Goal', goalId(recorded, id))],
			...(frequency && { scheduledString: [frequency, duration].filter(Boolean).join(', ') }),
			description: text
		}
	}));
