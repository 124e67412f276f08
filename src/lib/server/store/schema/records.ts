import { sql } from 'drizzle-orm';
import type { AttendanceStatus, Interval, Mode } from '#lib/domain/attendance.ts';
import type { AddendumKind, DocumentEventKind, DocumentKind } from '#lib/domain/document.ts';
import type { NoteStatus } from '#lib/domain/signing.ts';
import type { SupervisionSetting } from '#lib/domain/supervision.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What is kept of a session. */
export const records = (c: Kit, { staff }: Pick<ReturnType<typeof people>, 'staff'>) => {
	/** Append-only (R16): the last row for a seat or client counts. */
	const attendance = c.table(
		'attendance',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			/** Null for a guest who is not on a roster. */
			clientId: c.text('client_id'),
			seat: c.text('seat'),
			/** Counts corrections for one person in one session, from 1, so that one of two concurrent changes fails. */
			version: c.int('version').notNull(),
			person: c.text('person').notNull(),
			status: c.text('status').$type<AttendanceStatus>().notNull(),
			arrivedAt: c.instant('arrived_at'),
			leftAt: c.instant('left_at'),
			minutes: c.int('minutes').notNull(),
			/** When the person was present; null in rows from before gaps were kept, and for absent people. */
			stays: c.json('stays').$type<Interval[]>(),
			/** How they took part; null if not recorded, and for absent people. */
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
	 * Anything a clinician writes for the record. Never updated once signed (R16). The table keeps its original name, from when it held notes only,
	 * because a sealed value is bound to its table's name.
	 */
	const document = c.table(
		'note',
		{
			id: c.text('id').primaryKey(),
			/** Null for documents outside of sessions. */
			session: c.bigint('session'),
			kind: c.text('kind').$type<DocumentKind>().notNull(),
			/** 'group', the session's person (client or guest seat) it is about, or the client outside of sessions. */
			person: c.text('person').notNull(),
			clientId: c.text('client_id'),
			programId: c.text('program_id'),
			format: c.text('format').notNull(),
			/** JSON: sections with the source of each prefilled sentence, and `data` for the kinds that have it. */
			content: c.sealed('content').notNull(),
			/** JSON: `ServiceFacts`, frozen by the signature; null in drafts and in documents signed before facts were kept. */
			facts: c.sealed('facts'),
			status: c.text('status').$type<NoteStatus>().notNull(),
			version: c.int('version').notNull(),
			authorId: c.text('author_id').notNull(),
			/** When the service it is about began, and when the signature is due. */
			serviceAt: c.instant('service_at'),
			dueAt: c.instant('due_at'),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull(),
			signedAt: c.instant('signed_at'),
			signedBy: c.text('signed_by'),
			/** JSON: name, credentials, role, statement, hash of the content, whether it was late. */
			signature: c.sealed('signature'),
			/** How many findings the author signed over with a reason; null in drafts and in documents signed before they were counted. */
			reasonCount: c.int('reasons'),
			/** A supervisor's signature, in the same form, if the author's supervision requires one. */
			coSignature: c.sealed('co_signature'),
			coSignedAt: c.instant('co_signed_at'),
			coSignedBy: c.text('co_signed_by'),
			reviewedAt: c.instant('reviewed_at'),
			reviewedBy: c.text('reviewed_by'),
			/** Entered in error: it stays readable, marked as such everywhere. */
			inErrorAt: c.instant('in_error_at'),
			inErrorBy: c.text('in_error_by'),
			inErrorReason: c.sealed('in_error_reason')
		},
		(t) => [
			// A document entered in error does not block the correct one.
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
			// By due date: what still waits at a desk, and everything. The first is partial, since the planner would use an index of all signed
			// documents to find one person's, and nearly all are signed.
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
			/** Null in addenda from before kinds existed. */
			kind: c.text('kind').$type<AddendumKind>(),
			text: c.sealed('text').notNull(),
			signature: c.sealed('signature').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('addendum_of_note').on(t.noteId)]
	);

	/** What the client did with a document that a clinician had signed. Append-only: a person who declined may sign later, and both rows stay. */
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

	/** Something that happened after a signature and is work for the author or reviewer of the note (R19). Open until `doneAt`. */
	const documentEvent = c.table(
		'document_event',
		{
			id: c.text('id').primaryKey(),
			noteId: c
				.text('note_id')
				.notNull()
				.references(() => document.id),
			kind: c.text('kind').$type<DocumentEventKind>().notNull(),
			/** The version of the person's attendance it is about, or else of the document. */
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
			/** An addendum, or a confirmation that nothing changes. */
			outcome: c.text('outcome').$type<'addendum' | 'stands'>()
		},
		(t) => [c.index('document_event_for').on(t.forStaff, t.doneAt), c.index('document_event_of_note').on(t.noteId)]
	);

	/**
	 * Temporary access to a client's record outside the person's own groups, granted by password and with a reason. Never deleted; the only change
	 * is that it is marked as reviewed.
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

	/** How a note went back and forth between its author and a supervisor. Append-only; what was sent in is kept as it was signed then. */
	const noteStep = c.table(
		'note_step',
		{
			id: c.text('id').primaryKey(),
			noteId: c.text('note_id').notNull(),
			step: c.text('step').$type<NoteStepKind>().notNull(),
			/** The note's version that was sent in, returned or co-signed. */
			version: c.int('version').notNull(),
			/** What was sent in, with its facts and signature at that time; null for the other steps. */
			content: c.sealed('content'),
			facts: c.sealed('facts'),
			signature: c.sealed('signature'),
			/** Why it was returned. Only for author and supervisor: not part of the record. */
			comment: c.sealed('comment'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('note_step_of_note').on(t.noteId, t.at)]
	);

	/** Who supervises whom, and whether notes need a co-signature. Ended, never deleted. */
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
