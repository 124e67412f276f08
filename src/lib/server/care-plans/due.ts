import { aliasedTable, and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { DocumentKind } from '#lib/domain/document.ts';
import { obligationExamples } from '#lib/domain/obligations/examples.ts';
import { daysBetween } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { rulesOn } from '#lib/server/obligations/rules.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { isSameAs } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { documentsWhere } from '#lib/server/records/note-rows.ts';
import { isPlanKind, planDataIn, planKinds } from './kinds.ts';

/** A plan whose review is near or overdue. Days are `2026-03-05`. */
export type ReviewDue = { clientId: string; reviewOn: string; today: string };

/** How many days ahead a review appears on the daily lists, in a program without its own rule about reviews. */
const usualWarning = obligationExamples.find(({ kind }) => kind === 'plan-review')!.warnDays;

/** Plans with a review due soon or overdue: for facilitators of a group that the client is in now, and for the plan's author. */
export async function reviewsDueFor(staff: StaffMember, at = Date.now()): Promise<ReviewDue[]> {
	const [clinical, led] = await Promise.all([groupsOf(staff), groupsOf(staff, ['facilitator'])]);
	const clients = await clientsIn(clinical, at);
	const newest = await newestOf([...clients.keys()]);
	const mine = newest.filter(({ clientId, authorId }) => {
		const isLed = clients.get(clientId)!.groups.some((group) => led.includes(group));
		return isLed || authorId === staff.id;
	});
	const warning = await warnings([...new Set([...clients.values()].flatMap(({ programs }) => programs))], at);
	const isNear = ({ clientId, reviewOn, today }: ReviewDue) => {
		const days = clients.get(clientId)!.programs.map((program) => warning.get(program) ?? usualWarning);
		return reviewOn !== '' && daysBetween(today, reviewOn) <= Math.max(...days);
	};
	return (await daysIn(mine))
		.map((one) => ({ ...one, today: dayOf(at, clients.get(one.clientId)!.timeZone) }))
		.filter(isNear)
		.sort((a, b) => (a.reviewOn < b.reviewOn ? -1 : 1));
}

/** By client, when the current plan is due for review; leaves out clients without such a day, and discharged ones. */
export async function reviewDaysOf(clients: string[]): Promise<Map<string, string>> {
	const days = await daysIn(await newestOf(clients));
	return new Map(days.flatMap(({ clientId, reviewOn }) => (reviewOn === '' ? [] : [[clientId, reviewOn]])));
}

/** By program, how many days before a review its own rules warn. */
async function warnings(programs: string[], at: number): Promise<Map<string, number>> {
	const rules = await rulesOn(programs, dayOf(at, 'UTC'));
	return new Map(
		[...rules].flatMap(([program, own]) => {
			const days = own.filter(({ kind }) => kind === 'plan-review').map(({ warnDays }) => warnDays);
			return days.length > 0 ? [[program, Math.max(...days)] as const] : [];
		})
	);
}

type Newest = { id: string; clientId: string; authorId: string; kind: DocumentKind };

async function daysIn(newest: Newest[]): Promise<{ clientId: string; reviewOn: string }[]> {
	const ids = newest.filter(({ kind }) => kind !== 'discharge-summary').map(({ id }) => id);
	if (ids.length === 0) return [];
	const documents = await documentsWhere(inArray(app().store.t.document.id, ids));
	const whose = new Map(newest.map(({ id, clientId }) => [id, clientId]));
	return documents.flatMap(({ id, kind, content }) => {
		const read = isPlanKind(kind) ? planDataIn(kind, content.data) : null;
		const clientId = whose.get(id);
		if (clientId === undefined || !read || read.kind === 'discharge-summary') return [];
		return [{ clientId, reviewOn: read.data.reviewOn }];
	});
}

/** Who is enrolled now, with their groups and the time zones there. */
async function clientsIn(groups: string[], at: number) {
	const clients = new Map<string, { groups: string[]; programs: string[]; timeZone: string }>();
	if (groups.length === 0) return clients;
	const { t, db } = app().store;
	const { clientId, groupId, startsOn, endsOn } = t.enrolment;
	// A one-day difference between time zones does not matter here.
	const today = dayOf(at, 'UTC');
	const rows = await db
		.select({ clientId, groupId, programId: t.program.id, timeZone: t.program.timeZone })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(and(inArray(groupId, groups), lte(startsOn, today), or(isNull(endsOn), gte(endsOn, today))));
	for (const row of rows) {
		const known = clients.get(row.clientId);
		clients.set(row.clientId, {
			timeZone: row.timeZone,
			groups: [...(known?.groups ?? []), row.groupId],
			programs: [...(known?.programs ?? []), row.programId]
		});
	}
	return clients;
}

/**
 * The newest signed plan, review or summary of each, without its text. The status is filtered here and not in the database, which would scan
 * everything ever signed rather than the few plans of these clients.
 */
async function newestOf(clients: string[]): Promise<Newest[]> {
	if (clients.length === 0) return [];
	const { t, db } = app().store;
	const { id, authorId, kind, signedAt, status, inErrorAt } = t.document;
	// A plan written under another id of the same person is their plan.
	const [person, same] = [aliasedTable(t.client, 'person'), t.client];
	const rows = await db
		.select({ id, clientId: person.id, authorId, kind, status, inErrorAt })
		.from(person)
		.innerJoin(same, isSameAs(person, same))
		.innerJoin(t.document, eq(t.document.clientId, same.id))
		.where(and(inArray(person.id, clients), inArray(kind, [...planKinds])))
		.orderBy(signedAt);
	const newest = rows.flatMap(({ status, inErrorAt, ...row }) =>
		status === 'signed' && inErrorAt === null ? [[row.clientId, row] as const] : []
	);
	return [...new Map(newest).values()];
}
