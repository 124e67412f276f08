import { desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { disclosableGroups } from './disclosure-pack.ts';

/**
 * Every disclosure of a client's record, newest first, for staff who may read the record; null for everyone else. None is ever left out or deleted,
 * so the list covers HIPAA's six years, Part 2's three, and anything older.
 */
export async function accountingOf(by: StaffMember, clientId: string, at = Date.now()) {
	const scope = await chartScope(by, clientId);
	const identity = scope && scope.groups.length > 0 ? await identityOf(clientId) : null;
	if (!identity) return null;
	const { db, t, write, audit } = app().store;
	await write(() => [audit.row({ at, by: by.id, act: 'disclosure.listed', subject: clientId, clientId })]);
	const rows = await db
		.select({ row: t.disclosure, program: t.program.name, timeZone: t.program.timeZone })
		.from(t.disclosure)
		.innerJoin(t.program, eq(t.program.id, t.disclosure.programId))
		.where(inArray(t.disclosure.clientId, await idsOf(clientId)))
		.orderBy(desc(t.disclosure.at));
	const names = await staffNames(rows.map(({ row }) => row.by));
	return {
		client: { id: identity.id, name: identity.name },
		disclosures: rows.map(({ row, program, timeZone }) => {
			const { id, recipient, purpose, authority, basis, fromDay, toDay, parts, part2, pages, hash, at } = row;
			return {
				...{ id, recipient, purpose, authority, basis, fromDay, toDay, parts, part2, pages, hash, at },
				...{ program, timeZone, by: names.get(row.by) ?? row.by }
			};
		})
	};
}

/** Programs with the groups for which the staff member may disclose this client's record. */
export async function programsToDisclose(by: StaffMember, clientId: string) {
	const groups = await disclosableGroups(by, clientId);
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const rows = await db
		.select({ program: t.program, groupId: t.group.id })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.group.id, groups));
	return [...Map.groupBy(rows, ({ program }) => program.id).values()].map((own) => {
		const { id, name, part2 } = own[0]!.program;
		return { id, name, part2, groups: own.map(({ groupId }) => groupId) };
	});
}
