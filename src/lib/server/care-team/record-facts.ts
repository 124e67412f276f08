import { and, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Proposed } from '#lib/domain/care-team/agenda.ts';
import { reasonsOf, type PersonFacts } from '#lib/domain/care-team/reason.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { reliableChange } from '#lib/measures/reliable-change.ts';
import { app } from '#lib/server/app.ts';
import { reviewDaysOf } from '#lib/server/care-plans/due.ts';
import { reviewsOf } from '#lib/server/outcomes/reviews.ts';
import { weeksOf } from '#lib/server/outcomes/weeks.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { attendanceSince, formsOf } from './forms.ts';
import { hoursShort, promisesLate } from './promise-facts.ts';
import { enrolledIn, groupsIn, type Enrolled } from './roster.ts';
import type { Program } from './scope.ts';

type Place = { id: string; groups: string[]; timeZone: string };

/** So far back questionnaires are looked at, in days: longer than most stays. */
export const lookBack = 84;

type Last = { day: string; leftOver: string[] } | null;

/** Everyone in the program with the reasons to discuss them, from a handful of queries for all of them together. */
export async function reasonsIn({ id, timeZone }: Program, last: Last, now: number): Promise<Proposed[]> {
	const today = dayOf(now, timeZone);
	const [people, groups] = [await enrolledIn(id, today), await groupsIn(id)];
	if (people.length === 0) return [];
	const since = instantOf(plusDays(today, -lookBack), '00:00', timeZone)!;
	const attendance = await attendanceSince(people, groups, { since, timeZone });
	const [forms, alerts, followUps, decisions, notes, reviews, hours, promises, talked, weeks] = await Promise.all([
		formsOf(people, attendance, plusDays(today, -lookBack)),
		alertsOf(people, groups, timeZone),
		followUpsOf(people, { id, groups }),
		decisionsOf(people),
		notesLate(people, { id, groups, timeZone }, now),
		reviewDaysOf(people.map((one) => one.id)),
		hoursShort({ id, timeZone, groups }, today, now),
		promisesLate({ id, timeZone, groups }, now),
		reviewsOf(idsIn(people), [id]),
		weeksOf(id)
	]);
	const asOf = { today, lastMeeting: last?.day ?? null, rules: reliableChange, weeks };
	return people.map((person) => {
		const own = <T>(rows: ({ clientId: string | null } & T)[]) =>
			rows.filter(({ clientId }) => clientId !== null && person.ids.includes(clientId));
		const facts: PersonFacts = {
			...{ since: person.since, leavesOn: person.leavesOn, forms: forms.get(person.id) ?? {} },
			attendance: attendance.filter(({ clientId }) => clientId === person.id),
			alerts: own(alerts).map(({ on, isTaken }) => ({ on, isTaken })),
			followUps: own(followUps).map(({ dueOn, owner }) => ({ dueOn, owner })),
			decisions: own(decisions).map(({ dueOn }) => dueOn),
			notDiscussed: last?.leftOver.some((one) => person.ids.includes(one)) ? last.day : null,
			reviewOn: reviews.get(person.id) ?? null,
			hoursShort: hours.get(person.id) ?? null,
			promisesLate: promises.filter(({ client }) => person.ids.includes(client)).map(({ late }) => late),
			notesDue: own(notes).map(({ on }) => on),
			reviewed: own(talked).flatMap(({ measure, facts, decided }) =>
				decided ? [{ measure, kind: facts.off.kind, day: dayOf(decided.at, timeZone) }] : []
			)
		};
		return { clientId: person.id, name: person.name, reasons: reasonsOf(facts, asOf) };
	});
}

const idsIn = (people: Enrolled[]) => people.flatMap(({ ids }) => ids);

async function alertsOf(people: Enrolled[], groups: string[], timeZone: string) {
	const { t, db } = app().store;
	const { safetyAlert: a, seat, session } = t;
	const rows = await db
		.select({ clientId: seat.clientId, at: a.raisedAt, acknowledgedAt: a.acknowledgedAt })
		.from(a)
		.innerJoin(seat, eq(seat.id, a.seat))
		.innerJoin(session, eq(session.id, a.session))
		.where(and(isNull(a.disposedAt), inArray(session.groupId, groups), inArray(seat.clientId, idsIn(people))));
	return rows.map(({ clientId, at, acknowledgedAt }) => ({
		...{ clientId, on: dayOf(at, timeZone), isTaken: acknowledgedAt !== null }
	}));
}

async function followUpsOf(people: Enrolled[], { id, groups }: Pick<Place, 'id' | 'groups'>) {
	const { t, db } = app().store;
	const { followUp, riskOutcome, session, document } = t;
	const here = or(inArray(session.groupId, groups), and(isNull(riskOutcome.session), eq(document.programId, id)));
	const rows = await db
		.select({ clientId: riskOutcome.person, dueOn: followUp.dueOn, ownerId: followUp.ownerId })
		.from(followUp)
		.innerJoin(riskOutcome, eq(riskOutcome.id, followUp.outcomeId))
		.leftJoin(session, eq(session.id, riskOutcome.session))
		.leftJoin(document, eq(document.id, riskOutcome.documentId))
		.where(and(isNull(followUp.doneAt), here, inArray(riskOutcome.person, idsIn(people))));
	const names = await staffNames(rows.map(({ ownerId }) => ownerId));
	return rows.map(({ clientId, dueOn, ownerId }) => ({ clientId, dueOn, owner: names.get(ownerId) ?? '' }));
}

function decisionsOf(people: Enrolled[]) {
	const { t, db } = app().store;
	const { clientId, dueOn, documentId, doneAt } = t.careDecision;
	const open = and(isNotNull(documentId), isNull(doneAt), inArray(clientId, idsIn(people)));
	return db.select({ clientId, dueOn }).from(t.careDecision).where(open);
}

async function notesLate(people: Enrolled[], { id, groups, timeZone }: Place, now: number) {
	const { t, db } = app().store;
	const { clientId, dueAt, status, programId, session } = t.document;
	const late = and(eq(status, 'draft'), lt(dueAt, now), inArray(clientId, idsIn(people)));
	const here = or(eq(programId, id), inArray(t.session.groupId, groups));
	const rows = await db
		.select({ clientId, dueAt })
		.from(t.document)
		.leftJoin(t.session, eq(t.session.id, session))
		.where(and(late, here));
	return rows.map(({ clientId, dueAt }) => ({ clientId, on: dayOf(dueAt!, timeZone) }));
}
