import { aliasedTable, and, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { isSameAs } from '#lib/server/programs/same-person.ts';

/**
 * Of a session of these groups, or without a session and about a client who is or was in one of them. Asked beneath, not joined, so that
 * the documents come in the order of their own index.
 */
export function isOfGroups(groups: string[]): SQL | undefined {
	const { t, db } = app().store;
	const { document, session, enrolment, group } = t;
	// Whoever is in one of the groups under another id is this person too.
	const [about, same] = [aliasedTable(t.client, 'about'), aliasedTable(t.client, 'same')];
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
			exists(
				db
					.select(one)
					.from(about)
					.innerJoin(same, isSameAs(about, same))
					.innerJoin(enrolment, eq(enrolment.clientId, same.id))
					.innerJoin(group, eq(group.id, enrolment.groupId))
					.where(and(eq(about.id, document.clientId), inArray(group.id, groups), ofProgram))
			)
		)
	);
}
