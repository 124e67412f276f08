import { and, eq, inArray, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { sheetName } from '#lib/server/records/sign-in-sheet.ts';

/** The clients whose week a person may view: those of the groups they care for. Audited, since it shows names (R17). */
export async function peopleFor(staff: StaffMember, now = Date.now()): Promise<{ value: string; label: string }[]> {
	const { store } = app();
	const { client, enrolment } = store.t;
	const groups = await groupsOf(staff);
	if (groups.length === 0) return [];
	const [rows] = await Promise.all([
		store.db
			.selectDistinct({ id: client.id, preferredName: client.preferredName, name: client.name })
			.from(enrolment)
			.innerJoin(client, eq(client.id, enrolment.clientId))
			.where(and(inArray(enrolment.groupId, groups), isNull(client.mergedInto))),
		store.write(() => [store.audit.row({ at: now, by: staff.id, act: 'clients.read', subject: 'schedule' })])
	]);
	return rows.map((row) => ({ value: row.id, label: sheetName(row) })).sort((a, b) => a.label.localeCompare(b.label));
}
