import { aliasedTable, and, eq, exists, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { isSameAs } from '#lib/server/programs/same-person.ts';

/**
 * About a session of these groups or, without a session, about a client who is or was in one of them, under any of their ids. Uses subqueries
 * instead of joins, so that the documents come in the order of their own index.
 */
export function isOfGroups(groups: string[]): SQL | undefined {
	const { t, db } = app().store;
	const { document, session, enrolment, group } = t;
	const one = { one: sql`1` };
	const ofProgram = or(isNull(document.programId), eq(document.programId, group.programId));
	return or(
		exists(
			db
				.select(one)
				.from(session)
				.where(and(eq(session.id, document.session), inArray(session.groupId, groups)))
		),
		and(
			isNull(document.session),
			or(
				exists(
					db
						.select(one)
						.from(enrolment)
						.innerJoin(group, eq(group.id, enrolment.groupId))
						.where(and(eq(enrolment.clientId, document.clientId), inArray(group.id, groups), ofProgram))
				),
				isOfMerged(groups)
			)
		)
	);
}

/** About a client who is or was in one of the groups under another id. There are few, so they are selected before anything is joined. */
function isOfMerged(groups: string[]): SQL | undefined {
	const { t, db } = app().store;
	const { document, enrolment, group, client } = t;
	const [about, same] = [aliasedTable(client, 'about'), aliasedTable(client, 'same')];
	const gone = db.select({ id: client.id }).from(client).where(isNotNull(client.mergedInto));
	const stayed = db.select({ id: client.mergedInto }).from(client).where(isNotNull(client.mergedInto));
	const ofProgram = or(isNull(document.programId), eq(document.programId, group.programId));
	return and(
		or(inArray(document.clientId, gone), inArray(document.clientId, stayed)),
		exists(
			db
				.select({ one: sql`1` })
				.from(about)
				.innerJoin(same, isSameAs(about, same))
				.innerJoin(enrolment, eq(enrolment.clientId, same.id))
				.innerJoin(group, eq(group.id, enrolment.groupId))
				.where(and(eq(about.id, document.clientId), inArray(group.id, groups), ofProgram))
		)
	);
}
