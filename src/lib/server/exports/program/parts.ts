import { eq, getTableColumns, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '#lib/server/store/schema.ts';

export type TableName = keyof Tables;

type Column<T extends TableName> = keyof Tables[T]['$inferSelect'] & string;

type Told<C extends string> = {
	/** Columns that stay behind: what opens something, what only this installation can use, what is made again. */
	without?: readonly C[];
	/** Columns that name a row of an earlier part, where they name anything. */
	names?: Partial<Record<C, TableName>>;
	/** Columns that name somebody of the staff, or somebody else. */
	staff?: readonly C[];
	/** Sealed columns that hold JSON. */
	json?: readonly C[];
};

/** What a whole-program export has of one table. */
export type Part = Told<string> & {
	table: TableName;
	/** Which rows are the program's. */
	of(t: Tables, rows: Rows): SQL | undefined;
};

const part = <T extends TableName>(table: T, of: Part['of'], told: Told<Column<T>> = {}): Part => ({
	table,
	of,
	...told
});

/** The program's own rows as subqueries. */
export type Rows = { program: string; groups: SQL; sessions: SQL; clients: SQL; documents: SQL; participants: SQL };

export function rowsOf(t: Tables, program: string): Rows {
	const groups = sql`(select ${t.group.id} from ${t.group} where ${t.group.programId} = ${program})`;
	const sessions = sql`(select ${t.session.id} from ${t.session} where ${t.session.groupId} in ${groups})`;
	const inSessions = (client: SQLiteColumn, session: SQLiteColumn, table: SQL) =>
		sql`select ${client} from ${table} where ${session} in ${sessions} and ${client} is not null`;
	const participants = sql`(select ${t.sessionParticipant.id} from ${t.sessionParticipant} where ${t.sessionParticipant.session} in ${sessions})`;
	const served = sql`select ${t.enrolment.clientId} from ${t.enrolment} where ${t.enrolment.groupId} in ${groups}
		union ${inSessions(t.attendance.clientId, t.attendance.session, sql`${t.attendance}`)}
		union ${inSessions(t.sessionParticipant.clientId, t.sessionParticipant.session, sql`${t.sessionParticipant}`)}
		union ${inSessions(t.seat.clientId, t.seat.session, sql`${t.seat}`)}
		union ${inSessions(t.document.clientId, t.document.session, sql`${t.document}`)}
		union select ${t.document.clientId} from ${t.document} where ${t.document.programId} = ${program} and ${t.document.clientId} is not null
		union select ${t.participantBinding.clientId} from ${t.participantBinding} where ${t.participantBinding.participant} in ${participants}`;
	// With whoever they turned out to be.
	const clients = sql`(${served} union select ${t.client.mergedInto} from ${t.client} where ${t.client.id} in (${served}) and ${t.client.mergedInto} is not null)`;
	const outside = sql`${t.document.session} is null and (${t.document.programId} = ${program} or (${t.document.programId} is null and ${t.document.clientId} in ${clients}))`;
	const documents = sql`(select ${t.document.id} from ${t.document} where ${t.document.session} in ${sessions} or (${outside}))`;
	return { program, groups, sessions, clients, documents, participants };
}

const ofSession = (column: SQLiteColumn, { sessions }: Rows) => sql`${column} in ${sessions}`;

/** In the order in which they can be put in again: what is named comes before what names it. */
export const parts: readonly Part[] = [
	part('staff', (t, rows) => or(...namedStaff(t, rows).map((ids) => sql`${t.staff.id} in ${ids}`)), {
		without: ['emailIndex', 'passwordHash', 'activeUntil', 'firstSignInAt', 'twoStepReset']
	}),
	part('program', (t, { program }) => eq(t.program.id, program)),
	part('group', (t, { program }) => eq(t.group.programId, program), {
		without: ['meetingLink'],
		names: { programId: 'program' }
	}),
	part('ownFormat', (t, { program }) => eq(t.ownFormat.programId, program), {
		names: { programId: 'program' },
		staff: ['by']
	}),
	part('kept', (t, { program }) => eq(t.kept.programId, program), {
		names: { programId: 'program', groupId: 'group' },
		staff: ['by']
	}),
	part(
		'membership',
		(t, { program, groups }) => or(eq(t.membership.programId, program), sql`${t.membership.groupId} in ${groups}`),
		{ names: { staffId: 'staff', programId: 'program', groupId: 'group' }, staff: ['staffId', 'grantedBy'] }
	),
	part('client', (t, { clients }) => sql`${t.client.id} in ${clients}`, { json: ['details'] }),
	part('clientVersion', (t, { clients }) => sql`${t.clientVersion.clientId} in ${clients}`, {
		names: { clientId: 'client' },
		staff: ['by'],
		json: ['was']
	}),
	part('clientMerge', (t, { clients }) => sql`${t.clientMerge.clientId} in ${clients}`, {
		names: { clientId: 'client', keptId: 'client' },
		staff: ['by']
	}),
	part(
		'legalHold',
		(t, { program, clients }) => or(eq(t.legalHold.programId, program), sql`${t.legalHold.clientId} in ${clients}`),
		{ names: { clientId: 'client', programId: 'program' }, staff: ['by', 'releasedBy'] }
	),
	part('enrolment', (t, { groups }) => sql`${t.enrolment.groupId} in ${groups}`, {
		names: { clientId: 'client', groupId: 'group' }
	}),
	part('accessGrant', (t, { clients }) => sql`${t.accessGrant.clientId} in ${clients}`, {
		names: { staffId: 'staff', clientId: 'client' },
		staff: ['staffId', 'reviewedBy']
	}),
	part('session', (t, { groups }) => sql`${t.session.groupId} in ${groups}`, {
		without: [
			...(['practiceOf', 'joinCode', 'joinCodeIndex', 'joinToken', 'joinTokenIndex'] as const),
			...(['displayCode', 'displayCodeIndex'] as const)
		],
		names: { groupId: 'group' }
	}),
	part('event', (t, rows) => ofSession(t.event.session, rows), { names: { session: 'session' }, json: ['body'] }),
	part('seat', (t, rows) => ofSession(t.seat.session, rows), {
		without: ['tokenIndex'],
		names: { session: 'session', clientId: 'client' }
	}),
	part('response', (t, rows) => ofSession(t.response.session, rows), {
		without: ['recent'],
		names: { session: 'session', seat: 'seat', clientId: 'client' },
		json: ['answers']
	}),
	part('ballotBox', (t, rows) => ofSession(t.ballotBox.session, rows), {
		names: { session: 'session' },
		json: ['counts']
	}),
	part('sessionParticipant', (t, rows) => ofSession(t.sessionParticipant.session, rows), {
		names: { session: 'session', clientId: 'client', enrolment: 'enrolment' },
		staff: ['by']
	}),
	part('participantBinding', (t, { participants }) => sql`${t.participantBinding.participant} in ${participants}`, {
		names: { participant: 'sessionParticipant', clientId: 'client' },
		staff: ['by']
	}),
	part('sessionStaff', (t, rows) => ofSession(t.sessionStaff.session, rows), {
		names: { session: 'session', staffId: 'staff' },
		staff: ['staffId', 'by']
	}),
	part('attendance', (t, rows) => ofSession(t.attendance.session, rows), {
		names: { session: 'session', clientId: 'client', seat: 'seat' },
		staff: ['by']
	}),
	part('document', (t, { documents }) => sql`${t.document.id} in ${documents}`, {
		names: { session: 'session', clientId: 'client', programId: 'program', authorId: 'staff' },
		staff: ['authorId', 'signedBy', 'coSignedBy', 'reviewedBy', 'inErrorBy'],
		json: ['content', 'facts', 'signature', 'coSignature']
	}),
	part('riskOutcome', (t, rows) => ofSession(t.riskOutcome.session, rows), {
		names: { session: 'session', documentId: 'document' },
		staff: ['by'],
		json: ['content']
	}),
	part('followUp', (t, rows) => ofSession(t.followUp.session, rows), {
		names: { outcomeId: 'riskOutcome', session: 'session', ownerId: 'staff' },
		staff: ['ownerId', 'doneBy']
	}),
	part('safetyAlert', (t, rows) => ofSession(t.safetyAlert.session, rows), {
		names: { session: 'session', seat: 'seat', outcomeId: 'riskOutcome' }
	}),
	part('disclosure', (t, { program }) => eq(t.disclosure.programId, program), {
		names: { clientId: 'client', programId: 'program', by: 'staff' },
		staff: ['by'],
		json: ['documents']
	}),
	part('addendum', (t, { documents }) => sql`${t.addendum.noteId} in ${documents}`, {
		names: { noteId: 'document' },
		staff: ['by'],
		json: ['signature']
	}),
	part('clientSignature', (t, { documents }) => sql`${t.clientSignature.noteId} in ${documents}`, {
		names: { noteId: 'document' },
		staff: ['by'],
		json: ['signature']
	}),
	part('documentEvent', (t, { documents }) => sql`${t.documentEvent.noteId} in ${documents}`, {
		names: { noteId: 'document', forStaff: 'staff' },
		staff: ['forStaff', 'by']
	}),
	part('noteStep', (t, { documents }) => sql`${t.noteStep.noteId} in ${documents}`, {
		names: { noteId: 'document' },
		staff: ['by'],
		json: ['content', 'signature']
	})
];

/** What no export has, and why. A test holds that every table is either here or a part. */
export const leftOut: Partial<Record<TableName, string>> = {
	setting: 'belongs to the installation',
	signInLink: 'opens an account',
	authSession: 'opens an account',
	factor: 'opens an account',
	recoveryCode: 'opens an account',
	notice: 'is between the installation and one person',
	supervision: 'is between two people of the staff, whatever the program',
	supervisionEntry: 'is between two people of the staff, and of no program',
	supervisionAnswer: 'is between two people of the staff, and of no program',
	foldedLog: 'is made again from the log',
	waitingVote: 'opens only with the phone that it came from',
	processNote: 'is for its author alone, and no part of the record',
	job: 'is work in progress, and its file is gone in a day',
	snippet: 'is one person’s own',
	disposal: 'says what its own installation deleted',
	outcomeDraft: 'is nobody’s record until it is filed',
	audit: 'is a chain that only its own installation can prove',
	auditHead: 'is a chain that only its own installation can prove'
};

/** Who is named in the program's rows, one subquery for each column that names staff. */
const namedStaff = (t: Tables, rows: Rows): SQL[] =>
	parts.flatMap(({ table, of, staff = [] }) =>
		staff.map((name) => {
			const columns: Record<string, SQLiteColumn> = getTableColumns(t[table]);
			return sql`(select ${columns[name]} from ${t[table]} where ${of(t, rows)})`;
		})
	);
