import { inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { assignmentsIn } from './assignments.ts';
import { dueFor } from './due.ts';
import { exemptionsOn } from './exemptions.ts';
import { resultsSeen } from './seen.ts';

/** Whose questionnaires, and the programs of the groups in which the staff member sees them; null outside their clinical scope. */
export async function measuresPlace(staff: StaffMember, clientId: string) {
	const scope = await chartScope(staff, clientId);
	const person = scope && scope.groups.length > 0 ? await identityOf(clientId) : null;
	if (!scope || !person) return null;
	const { db, t } = app().store;
	const { id, name, timeZone } = t.program;
	const programs = await db
		.selectDistinct({ id, name, timeZone })
		.from(t.program)
		.where(inArray(id, db.select({ id: t.group.programId }).from(t.group).where(inArray(t.group.id, scope.groups))));
	return { person, groups: scope.groups, programs: programs.toSorted((a, b) => a.name.localeCompare(b.name)) };
}
export type MeasuresPlace = NonNullable<Awaited<ReturnType<typeof measuresPlace>>>;

/**
 * What is currently assigned to them individually, by program, with the local day; what everyone there is asked, and which of it they are exempt
 * from.
 */
export async function assignedTo({ person, programs }: Pick<MeasuresPlace, 'person' | 'programs'>, at = Date.now()) {
	const ids = await idsOf(person.id);
	return Promise.all(
		programs.map(async (program) => {
			const today = dayOf(at, program.timeZone);
			const [all, held] = await Promise.all([assignmentsIn(program.id), exemptionsOn(program.id, today)]);
			const holding = all.filter(({ endsOn }) => endsOn === null || endsOn >= today);
			const exempt = held.filter(({ clientId }) => ids.includes(clientId));
			return {
				...{ ...program, today, exempt },
				assigned: holding.filter(({ clientId }) => clientId !== null && ids.includes(clientId)),
				asksAll: [...new Set(holding.flatMap(({ clientId, slug }) => (clientId === null ? slug : [])))]
			};
		})
	);
}

/** Everything one client completed, newest first, what is due, and what was assigned to them individually. Audited (R17). */
export async function readMeasures(staff: StaffMember, place: MeasuresPlace, at = Date.now()) {
	const { write, audit } = app().store;
	const { id } = place.person;
	await write(() => [audit.row({ at, by: staff.id, act: 'questionnaire.read', subject: id, clientId: id })]);
	const [results, assigned] = await Promise.all([resultsSeen(id, place.groups), assignedTo(place, at)]);
	const names = await staffNames(results.flatMap(({ by }) => by ?? []));
	const programs = await Promise.all(
		assigned.map(async (program) => ({ ...program, due: await dueFor(id, program.id, program.today) }))
	);
	const named = results.map((result) => ({ ...result, byName: result.by && (names.get(result.by) ?? '') }));
	return { results: named.toReversed(), programs };
}
