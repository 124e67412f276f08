import { aliasedTable, and, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { isSameAs } from '#lib/server/programs/same-person.ts';
import { clientNames } from '#lib/server/records/who.ts';

/** Names of those clients whom the viewer knows anyway, from a group they lead or supervise. Being an administrator reveals no name. */
export async function knownClients(viewer: Pick<StaffMember, 'id'>, clients: string[]): Promise<Map<string, string>> {
	const wanted = [...new Set(clients)];
	const groups = wanted.length === 0 ? [] : await groupsOf(viewer);
	if (groups.length === 0) return new Map();
	const { db, t } = app().store;
	const { clientId, groupId } = t.enrolment;
	const [one, same] = [aliasedTable(t.client, 'one'), aliasedTable(t.client, 'same')];
	const known = await db
		.selectDistinct({ id: one.id })
		.from(one)
		.innerJoin(same, isSameAs(one, same))
		.innerJoin(t.enrolment, eq(clientId, same.id))
		.where(and(inArray(one.id, wanted), inArray(groupId, groups)));
	return clientNames(known.map(({ id }) => id));
}
