import type { Kit } from './kit.ts';

/**
 * Every table, declared once for both engines (R12). Ids are random text made by the application, except a session's,
 * which is a random safe integer: the log's key is (session, seq) and an integer there makes appends several times cheaper.
 * `sealed` columns hold clinical text, names and contacts (R15). Instants are UTC milliseconds.
 */
export const tables = (c: Kit) => {
	const setting = c.table('setting', {
		key: c.text('key').primaryKey(),
		value: c.json('value').notNull()
	});

	const staff = c.table('staff', {
		id: c.text('id').primaryKey(),
		name: c.sealed('name').notNull(),
		credentials: c.text('credentials').notNull(),
		email: c.sealed('email').notNull(),
		/** Blind index of the lower-cased e-mail address, for sign-in. */
		emailIndex: c.text('email_index').notNull().unique(),
		passwordHash: c.text('password_hash').notNull(),
		roles: c.json('roles').$type<('facilitator' | 'supervisor' | 'admin')[]>().notNull(),
		locale: c.text('locale').notNull(),
		activeUntil: c.instant('active_until'),
		createdAt: c.instant('created_at').notNull()
	});

	/** A login. `id` is the SHA-256 of the cookie's token, never the token. */
	const authSession = c.table('auth_session', {
		id: c.text('id').primaryKey(),
		staffId: c.text('staff_id').notNull(),
		expiresAt: c.instant('expires_at').notNull(),
		createdAt: c.instant('created_at').notNull(),
		lastSeenAt: c.instant('last_seen_at').notNull()
	});

	const program = c.table('program', {
		id: c.text('id').primaryKey(),
		name: c.text('name').notNull(),
		weeklyHours: c.int('weekly_hours').notNull(),
		weeks: c.int('weeks').notNull(),
		timeZone: c.text('time_zone').notNull(),
		createdAt: c.instant('created_at').notNull()
	});

	const group = c.table('therapy_group', {
		id: c.text('id').primaryKey(),
		programId: c.text('program_id').notNull(),
		title: c.text('title').notNull(),
		/** What the group is about, one sentence. */
		purpose: c.text('purpose').notNull(),
		capacity: c.int('capacity').notNull(),
		plannedMinutes: c.int('planned_minutes').notNull(),
		noteFormat: c.text('note_format').$type<'DAP' | 'SOAP' | 'BIRP' | 'GIRP'>().notNull(),
		/** The agenda a new session of this group starts from: `Block[]` of domain/agenda.ts. */
		agenda: c.json('agenda').notNull(),
		createdAt: c.instant('created_at').notNull()
	});

	const groupStaff = c.table(
		'group_staff',
		{ groupId: c.text('group_id').notNull(), staffId: c.text('staff_id').notNull() },
		(t) => [c.primaryKey({ columns: [t.groupId, t.staffId] })]
	);

	const client = c.table('client', {
		id: c.text('id').primaryKey(),
		name: c.sealed('name').notNull(),
		preferredName: c.sealed('preferred_name').notNull(),
		locale: c.text('locale').notNull(),
		createdAt: c.instant('created_at').notNull()
	});

	const enrolment = c.table('enrolment', {
		id: c.text('id').primaryKey(),
		clientId: c.text('client_id').notNull(),
		groupId: c.text('group_id').notNull(),
		startsOn: c.text('starts_on').notNull(),
		endsOn: c.text('ends_on')
	});

	/** What lists need to know of a session; the log holds the rest. Changed only in the unit that appends the event saying so. */
	const session = c.table(
		'session',
		{
			id: c.bigint('id').primaryKey(),
			groupId: c.text('group_id').notNull(),
			title: c.text('title').notNull(),
			status: c.text('status').$type<'planned' | 'lobby' | 'live' | 'ended' | 'closed'>().notNull(),
			plannedStart: c.instant('planned_start').notNull(),
			plannedMinutes: c.int('planned_minutes').notNull(),
			startedAt: c.instant('started_at'),
			endedAt: c.instant('ended_at'),
			closedAt: c.instant('closed_at'),
			/** Blind indexes: a code opens a waiting room only while the session is open, so it is not kept in clear. */
			joinCode: c.sealed('join_code').notNull(),
			joinCodeIndex: c.text('join_code_index').notNull().unique(),
			joinToken: c.sealed('join_token').notNull(),
			joinTokenIndex: c.text('join_token_index').notNull().unique(),
			displayCode: c.sealed('display_code').notNull(),
			displayCodeIndex: c.text('display_code_index').notNull().unique()
		},
		(t) => [c.index('session_by_group').on(t.groupId, t.plannedStart)]
	);

	/** The log (R1, R8, R11): appended, never updated. `on` is the channel that hears the event (R2). */
	const event = c.table(
		'event',
		{
			session: c.bigint('session').notNull(),
			seq: c.int('seq').notNull(),
			at: c.instant('at').notNull(),
			on: c.text('channel').notNull(),
			by: c.text('by').notNull(),
			commandId: c.text('command_id'),
			body: c.sealed('body').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.session, t.seq] })]
	);

	/** A participant's place in one session. `tokenIndex` is the SHA-256 of the device's cookie. */
	const seat = c.table(
		'seat',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			tokenIndex: c.text('token_index').notNull().unique(),
			name: c.sealed('name').notNull(),
			clientId: c.text('client_id'),
			locale: c.text('locale').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('seat_by_session').on(t.session)]
	);

	/**
	 * One person's answers to one worksheet given in one block. `answers` maps field path → value; `version` guards it;
	 * `recent` holds the ids of the last commands it took, so that a repeat is answered and not done twice (R4).
	 */
	const response = c.table(
		'response',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			block: c.text('block').notNull(),
			seat: c.text('seat').notNull(),
			clientId: c.text('client_id'),
			worksheet: c.text('worksheet').notNull(),
			answers: c.sealed('answers').notNull(),
			/** Field path → 'staff' | 'named' | 'anonymous'; a path not named is for its owner alone. */
			sharing: c.json('sharing').$type<Record<string, 'staff' | 'named' | 'anonymous'>>().notNull(),
			recent: c.json('recent').$type<string[]>().notNull(),
			version: c.int('version').notNull(),
			finishedAt: c.instant('finished_at'),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [
			c.uniqueIndex('response_of_seat').on(t.session, t.block, t.seat),
			c.index('response_of_client').on(t.clientId)
		]
	);

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
			status: c.text('status').$type<'present' | 'late' | 'left-early' | 'excused' | 'no-show'>().notNull(),
			arrivedAt: c.instant('arrived_at'),
			leftAt: c.instant('left_at'),
			minutes: c.int('minutes').notNull(),
			source: c.text('source').$type<'presence' | 'staff'>().notNull(),
			reason: c.sealed('reason'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.uniqueIndex('attendance_version').on(t.session, t.person, t.version)]
	);

	/** A group note (`clientId` null) or one person's note. Never updated once signed (R16). */
	const note = c.table(
		'note',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			kind: c.text('kind').$type<'group' | 'individual'>().notNull(),
			/** 'group', or the person (client or guest seat) the note is about. */
			person: c.text('person').notNull(),
			clientId: c.text('client_id'),
			format: c.text('format').notNull(),
			/** JSON: sections and, for each prefilled sentence, where it comes from. */
			content: c.sealed('content').notNull(),
			status: c.text('status').$type<'draft' | 'signed'>().notNull(),
			version: c.int('version').notNull(),
			authorId: c.text('author_id').notNull(),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull(),
			signedAt: c.instant('signed_at'),
			signedBy: c.text('signed_by'),
			/** JSON: name, credentials, role, statement, hash of the content, late entry or not. */
			signature: c.sealed('signature'),
			reviewedAt: c.instant('reviewed_at'),
			reviewedBy: c.text('reviewed_by')
		},
		(t) => [c.uniqueIndex('note_of_person').on(t.session, t.person)]
	);

	const addendum = c.table(
		'addendum',
		{
			id: c.text('id').primaryKey(),
			noteId: c.text('note_id').notNull(),
			text: c.sealed('text').notNull(),
			signature: c.sealed('signature').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('addendum_of_note').on(t.noteId)]
	);

	/** Append-only and chained by hash (R17). */
	const audit = c.table(
		'audit',
		{
			seq: c.int('seq').primaryKey(),
			at: c.instant('at').notNull(),
			by: c.text('by').notNull(),
			act: c.text('act').notNull(),
			subject: c.text('subject').notNull(),
			session: c.bigint('session'),
			clientId: c.text('client_id'),
			detail: c.sealed('detail'),
			previous: c.text('previous').notNull(),
			hash: c.text('hash').notNull()
		},
		(t) => [c.index('audit_of_subject').on(t.subject)]
	);

	return {
		setting,
		staff,
		authSession,
		program,
		group,
		groupStaff,
		client,
		enrolment,
		session,
		event,
		seat,
		response,
		attendance,
		note,
		addendum,
		audit
	};
};

export type Tables = ReturnType<typeof tables>;
