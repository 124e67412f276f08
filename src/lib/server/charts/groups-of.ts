import { eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** Every group with something recorded about a client: where they are or were enrolled, and where they came without being enrolled. */
export async function groupsOfClient(clientId: string): Promise<{ enrolled: string[]; touched: string[] }> {
	const { db, t } = app().store;
	const ids = await idsOf(clientId);
	const [stays, visits] = await Promise.all([
		db.selectDistinct({ id: t.enrolment.groupId }).from(t.enrolment).where(inArray(t.enrolment.clientId, ids)),
		db
			.selectDistinct({ id: t.session.groupId })
			.from(t.attendance)
			.innerJoin(t.session, eq(t.session.id, t.attendance.session))
			.where(inArray(t.attendance.clientId, ids))
	]);
	const enrolled = stays.map(({ id }) => id);
	return { enrolled, touched: [...new Set([...enrolled, ...visits.map(({ id }) => id)])] };
}
