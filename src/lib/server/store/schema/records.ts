import { sql } from 'drizzle-orm';
import type { AttendanceStatus, Interval, Mode } from '#lib/domain/attendance.ts';
import type { AddendumKind, DocumentEventKind, DocumentKind } from '#lib/domain/document.ts';
import type { NoteStatus } from '#lib/domain/signing.ts';
import type { SupervisionSetting } from '#lib/domain/supervision.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What stays of a session. */
export const records = (c: Kit, { staff }: Pick<ReturnType<typeof people>, 'staff'>) => {
	/** Appended, never updated (R16): the last row for a seat or client is what holds. */
	const attendance = c.table(
		'attendance',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			/** Null for a guest who is not on a roster. */
			clientId: c.text('client_id'),
			seat: c.text('seat'),
			/** Counts corrections of one person in one session, from 1: two at once cannot both win. */
			version: c.int('version').notNull(),
			person: c.text('person').notNull(),
			status: c.text('status').$type<AttendanceStatus>().notNull(),
			arrivedAt: c.instant('arrived_at'),
			leftAt: c.instant('left_at'),
			minutes: c.int('minutes').notNull(),
			/** When the person was there, between arriving and leaving; null in rows from before gaps were kept, and for who was not there. */
			stays: c.json('stays').$type<Interval[]>(),
			/** How they took part; null where nobody said so, and for who was not there. */
			mode: c.text('mode').$type<Mode>(),
			source: c.text('source').$type<'presence' | 'staff'>().notNull(),
			reason: c.sealed('reason'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.uniqueIndex('attendance_version').on(t.session, t.person, t.version),
			c.index('attendance_of_client').on(t.clientId),
			c.index('attendance_by_source').on(t.source, t.session)
		]
	);

	/**
	 * Whatever a clinician writes for the record. Never updated once signed (R16). The table has kept the name of the first two kinds,
	 * because a sealed value knows its table.
	 */
	const document = c.table(
		'note',
		{
			id: c.text('id').primaryKey(),
			/** Null for what belongs to no session. */
			session: c.bigint('session'),
			kind: c.text('kind').$type<DocumentKind>().notNull(),
			/** 'group', the person of the session (client or guest seat) it is about, or the client where there is no session. */
			person: c.text('person').notNull(),
			clientId: c.text('client_id'),
			programId: c.text('program_id'),
			format: c.text('format').notNull(),
			/** JSON: sections and, for each prefilled sentence, where it comes from; `data` of the kinds that have some. */
			content: c.sealed('content').notNull(),
			/** JSON: `ServiceFacts`, frozen with the signature; null in drafts and in what was signed before facts were kept. */
			facts: c.sealed('facts'),
			status: c.text('status').$type<NoteStatus>().notNull(),
			version: c.int('version').notNull(),
			authorId: c.text('author_id').notNull(),
			/** When the service began that it is about, and until when it is to be signed. */
			serviceAt: c.instant('service_at'),
			dueAt: c.instant('due_at'),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull(),
			signedAt: c.instant('signed_at'),
			signedBy: c.text('signed_by'),
			/** JSON: name, credentials, role, statement, hash of the content, late entry or not. */
			signature: c.sealed('signature'),
			/** With how many reasons it was signed though something was pointed out; null in drafts, and in what was signed before they were counted. */
			reasonCount: c.int('reasons'),
			/** The same as `signature` of a supervisor, where the author's supervision asks for it. */
			coSignature: c.sealed('co_signature'),
			coSignedAt: c.instant('co_signed_at'),
			coSignedBy: c.text('co_signed_by'),
			reviewedAt: c.instant('reviewed_at'),
			reviewedBy: c.text('reviewed_by'),
			/** Entered in error: it stays readable, and everywhere says so. */
			inErrorAt: c.instant('in_error_at'),
			inErrorBy: c.text('in_error_by'),
			inErrorReason: c.sealed('in_error_reason')
		},
		(t) => [
			// What was entered in error makes room for the right one.
			c
				.uniqueIndex('document_of_person')
				.on(t.session, t.kind, t.person)
				.where(sql`in_error_at is null`),
			c
				.index('document_in_error')
				.on(t.session, t.person)
				.where(sql`in_error_at is not null`),
			// With what a program's dashboard counts: in the row these stand behind the sealed text, which would be read to get to them.
			c.index('document_of_session').on(t.session, t.kind, t.signedAt, t.dueAt),
			c.index('document_of_author').on(t.authorId, t.status),
			c.index('document_of_client').on(t.clientId, t.kind),
			c.index('document_of_author_by_time').on(t.authorId, t.kind, t.createdAt),
			c.index('document_of_client_by_time').on(t.clientId, t.createdAt),
			// What waits at a desk, and everything, in the order in which it is due. Of what waits alone: an index of all that is signed would be
			// chosen to find one person's, and nearly everything is signed.
			c
				.index('document_waiting')
				.on(t.status, sql`(case when due_at is null then created_at else due_at end)`)
				.where(sql`reviewed_at is null`),
			c.index('document_by_due').on(sql`(case when due_at is null then created_at else due_at end)`)
		]
	);

	const addendum = c.table(
		'addendum',
		{
			id: c.text('id').primaryKey(),
			noteId: c.text('note_id').notNull(),
			/** Null in addenda from before there were kinds. */
			kind: c.text('kind').$type<AddendumKind>(),
			text: c.sealed('text').notNull(),
			signature: c.sealed('signature').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('addendum_of_note').on(t.noteId)]
	);

	/**
	 * What the client did with a document that a clinician had signed. Appended: somebody who declined may sign later, and both stay.
	 */
	const clientSignature = c.table(
		'client_signature',
		{
			id: c.text('id').primaryKey(),
			noteId: c
				.text('note_id')
				.notNull()
				.references(() => document.id),
			/** JSON: `ClientSignature`. */
			signature: c.sealed('signature').notNull(),
			/** The clinician who witnessed it. */
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('client_signature_of_note').on(t.noteId, t.at)]
	);

	/** What came after a signature and is work for whoever stands for the note (R19). Open until `doneAt`. */
	const documentEvent = c.table(
		'document_event',
		{
			id: c.text('id').primaryKey(),
			noteId: c
				.text('note_id')
				.notNull()
				.references(() => document.id),
			kind: c.text('kind').$type<DocumentEventKind>().notNull(),
			/** The version of the person's attendance that it is about; of the document, where it is about something else. */
			version: c.int('version').notNull(),
			forStaff: c
				.text('for_staff')
				.notNull()
				.references(() => staff.id),
			/** Whether they wrote the note or reviewed it. */
			as: c.text('as_who').$type<'author' | 'reviewer'>().notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			doneAt: c.instant('done_at'),
			/** With an addendum, or by confirming that nothing changes. */
			outcome: c.text('outcome').$type<'addendum' | 'stands'>()
		},
		(t) => [c.index('document_event_for').on(t.forStaff, t.doneAt), c.index('document_event_of_note').on(t.noteId)]
	);

	/**
	 * Somebody opened a client's record outside their groups, for a while and with a reason, by their password. Never deleted, and nothing
	 * of it changes but that it was reviewed.
	 */
	const accessGrant = c.table(
		'access_grant',
		{
			id: c.text('id').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			clientId: c.text('client_id').notNull(),
			reason: c.sealed('reason').notNull(),
			startsAt: c.instant('starts_at').notNull(),
			endsAt: c.instant('ends_at').notNull(),
			reviewedAt: c.instant('reviewed_at'),
			reviewedBy: c.text('reviewed_by')
		},
		(t) => [c.index('access_grant_of_staff').on(t.staffId, t.clientId), c.index('access_grant_by_start').on(t.startsAt)]
	);

	/** How a note went to and fro between its author and a supervisor. Appended; what was sent in is kept as it was signed then. */
	const noteStep = c.table(
		'note_step',
		{
			id: c.text('id').primaryKey(),
			noteId: c.text('note_id').notNull(),
			step: c.text('step').$type<NoteStepKind>().notNull(),
			/** The note's version that was sent in, returned or co-signed. */
			version: c.int('version').notNull(),
			/** What was sent in, with the facts of then and its signature; null for the other steps. */
			content: c.sealed('content'),
			facts: c.sealed('facts'),
			signature: c.sealed('signature'),
			/** Why it was returned. Between the two of them: not part of the record. */
			comment: c.sealed('comment'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('note_step_of_note').on(t.noteId, t.at)]
	);

	/** Who supervises whom, and what that asks of the notes. Never deleted, only ended. */
	const supervision = c.table(
		'supervision',
		{
			id: c.text('id').primaryKey(),
			superviseeId: c.text('supervisee_id').notNull(),
			supervisorId: c.text('supervisor_id').notNull(),
			setting: c.text('setting').$type<SupervisionSetting>().notNull(),
			startsAt: c.instant('starts_at').notNull(),
			endsAt: c.instant('ends_at'),
			by: c.text('by').notNull()
		},
		(t) => [c.index('supervision_of').on(t.superviseeId), c.index('supervision_by').on(t.supervisorId)]
	);

	return { attendance, document, addendum, clientSignature, documentEvent, accessGrant, noteStep, supervision };
};

export type NoteStepKind = 'sent-in' | 'returned' | 'co-signed';
