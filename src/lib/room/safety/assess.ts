import { z } from 'zod';
import { happened, refuse, toSeat, toStaff, type Addressed, type Decision } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { longest } from '#lib/domain/limits.ts';
import { riskAssessment } from '#lib/domain/risk-assessment.ts';
import { isOpen, type Alert } from '#lib/domain/safety.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import type { StaffSlice } from '#lib/room/state.ts';
import { isOfPerson, personOf } from './person.ts';

/** A filed assessment and its author. `onCall` is for someone from outside the group who was called in. */
export const assessing = {
	alerts: z.array(id).min(1).max(100),
	assessment: riskAssessment,
	filing: id,
	by: z.strictObject({ id, name: z.string().max(longest.personName), onCall: z.boolean() })
};
export type Assessing = z.infer<z.ZodObject<typeof assessing>>;

/**
 * One assessment settles all of a person's open alerts, but none its author hasn't seen: one raised in the meantime
 * must be looked at first. An on-call supervisor settles only alerts that were escalated to them.
 */
export function assess(staff: StaffSlice, command: Assessing, at: number): Decision<TopicEvents> {
	const { alerts: ids, assessment, filing, by } = command;
	const settled = ids.flatMap((id) => staff.alerts[id] ?? []);
	const [first] = settled;
	if (!first || settled.length < ids.length) return refuse('unknown');
	if (by.onCall && settled.some(({ level }) => level !== 'on-call')) return refuse('not-yours');
	if (!settled.every(isOpen)) return refuse('too-late');
	const person = personOf(staff, first.seat);
	if (!settled.every(isOfPerson(staff, person))) return refuse('invalid');
	const unseen = Object.entries(staff.alerts).filter(
		([id, alert]) => isOpen(alert) && isOfPerson(staff, person)(alert) && !ids.includes(id)
	);
	if (unseen.some(([, { level }]) => !by.onCall || level === 'on-call')) return refuse('stale');
	if (assessment.assessedAt > at) return refuse('invalid');
	const { id, name } = by;
	const taken = ids.flatMap((alert) => acknowledged(staff.alerts[alert]!, alert, by, at));
	return happened(...taken, toStaff({ type: 'safety.assessed', alerts: ids, by: id, name, at, filing, assessment }));
}

/** Tells staff who took the alert, and the person that someone has. No events if it was already taken. */
export const acknowledged = (
	{ seat, acknowledged }: Alert,
	alert: string,
	{ id, name }: { id: string; name: string },
	at: number
): Addressed<TopicEvents>[] =>
	acknowledged
		? []
		: [toStaff({ type: 'safety.acknowledged', alert, by: id, name, at }), toSeat(seat, { type: 'safety.seen', alert })];
