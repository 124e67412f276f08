import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** Every group that has something to say of a client: where they are or were enrolled, and where they came without being enrolled. */
export async function groupsOfClient(clientId: string): Promise<{ enrolled: string[]; touched: string[] }> {
	const { db, t } = app().store;
	const [stays, visits] = await Promise.all([
		db.selectDistinct({ id: t.enrolment.groupId }).from(t.enrolment).where(eq(t.enrolment.clientId, clientId)),
		db
			.selectDistinct({ id: t.session.groupId })
			.from(t.attendance)
			.innerJoin(t.session, eq(t.session.id, t.attendance.session))
			.where(eq(t.attendance.clientId, clientId))
	]);
	const enrolled = stays.map(({ id }) => id);
	return { enrolled, touched: [...new Set([...enrolled, ...visits.map(({ id }) => id)])] };
}
