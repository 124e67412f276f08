import { sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '#lib/server/store/schema.ts';

export type TableName = keyof Tables;

type Column<T extends TableName> = keyof Tables[T]['$inferSelect'] & string;

type Told<C extends string> = {
	/** Columns that are not exported: they open something, are usable only in this installation, or are created again. */
	without?: readonly C[];
	/** Columns that refer to a row of an earlier part, if set. */
	names?: Partial<Record<C, TableName>>;
	/** Columns that refer to a staff member, or to someone else. */
	staff?: readonly C[];
	/** Sealed columns that hold JSON. */
	json?: readonly C[];
};

/** What a whole-program export contains of one table. */
export type Part = Told<string> & {
	table: TableName;
	/** Which rows belong to the program. */
	of(t: Tables, rows: Rows): SQL | undefined;
};

export const part = <T extends TableName>(table: T, of: Part['of'], told: Told<Column<T>> = {}): Part => ({
	table,
	of,
	...told
});

/** The program's own rows as subqueries. */
export type Rows = {
	program: string;
	groups: SQL;
	sessions: SQL;
	clients: SQL;
	documents: SQL;
	participants: SQL;
	episodes: SQL;
};

export function rowsOf(t: Tables, program: string): Rows {
	const groups = sql`(select ${t.group.id} from ${t.group} where ${t.group.programId} = ${program})`;
	const sessions = sql`(select ${t.session.id} from ${t.session} where ${t.session.groupId} in ${groups})`;
	const inSessions = (client: SQLiteColumn, session: SQLiteColumn, table: SQL) =>
		sql`select ${client} from ${table} where ${session} in ${sessions} and ${client} is not null`;
	const participants = sql`(select ${t.sessionParticipant.id} from ${t.sessionParticipant} where ${t.sessionParticipant.session} in ${sessions})`;
	const served = sql`select ${t.enrolment.clientId} from ${t.enrolment} where ${t.enrolment.groupId} in ${groups}
		union select ${t.episode.clientId} from ${t.episode} where ${t.episode.programId} = ${program}
		union ${inSessions(t.attendance.clientId, t.attendance.session, sql`${t.attendance}`)}
		union ${inSessions(t.sessionParticipant.clientId, t.sessionParticipant.session, sql`${t.sessionParticipant}`)}
		union ${inSessions(t.seat.clientId, t.seat.session, sql`${t.seat}`)}
		union ${inSessions(t.document.clientId, t.document.session, sql`${t.document}`)}
		union select ${t.measureResult.clientId} from ${t.measureResult} where ${t.measureResult.programId} = ${program}
		union select ${t.measureAssignment.clientId} from ${t.measureAssignment} where ${t.measureAssignment.programId} = ${program} and ${t.measureAssignment.clientId} is not null
		union select ${t.measureExemption.clientId} from ${t.measureExemption} where ${t.measureExemption.programId} = ${program}
		union select ${t.document.clientId} from ${t.document} where ${t.document.programId} = ${program} and ${t.document.clientId} is not null
		union select ${t.participantBinding.clientId} from ${t.participantBinding} where ${t.participantBinding.participant} in ${participants}`;
	// Includes the clients they were merged into.
	const clients = sql`(${served} union select ${t.client.mergedInto} from ${t.client} where ${t.client.id} in (${served}) and ${t.client.mergedInto} is not null)`;
	const outside = sql`${t.document.session} is null and (${t.document.programId} = ${program} or (${t.document.programId} is null and ${t.document.clientId} in ${clients}))`;
	const documents = sql`(select ${t.document.id} from ${t.document} where ${t.document.session} in ${sessions} or (${outside}))`;
	const episodes = sql`(select ${t.episode.id} from ${t.episode} where ${t.episode.programId} = ${program})`;
	return { program, groups, sessions, clients, documents, participants, episodes };
}
