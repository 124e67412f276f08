import type { Meets } from '#lib/domain/group.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import type { AlertLevel } from '#lib/domain/safety.ts';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import type { Status } from '#lib/room/state.ts';
import type { Kit } from '#lib/server/store/kit.ts';

/** One session: its log, its seats, and the answers people write in it. */
export const sessions = (c: Kit) => {
	/** What lists need to know about a session; the log holds the rest. Changed only in the unit that appends the corresponding event. */
	const session = c.table(
		'session',
		{
			id: c.bigint('id').primaryKey(),
			groupId: c.text('group_id').notNull(),
			title: c.text('title').notNull(),
			/**
			 * The staff member whose practice session it is; null for every session of the record. It never changes, and only a practice session's
			 * log may be deleted. Its `groupId` is no group's id, so that no list of groups, records or people can contain it.
			 */
			practiceOf: c.text('practice_of'),
			status: c.text('status').$type<Status>().notNull(),
			plannedStart: c.instant('planned_start').notNull(),
			plannedMinutes: c.int('planned_minutes').notNull(),
			startedAt: c.instant('started_at'),
			endedAt: c.instant('ended_at'),
			closedAt: c.instant('closed_at'),
			/** When what people said and did was deleted from its log under the program's rule; the record was kept. */
			logDisposedAt: c.instant('log_disposed_at'),
			/** As they were when the session started; the record uses these from then on (R18). Null before. */
			groupTitle: c.text('group_title'),
			groupPurpose: c.text('group_purpose'),
			programName: c.text('program_name'),
			timeZone: c.text('time_zone'),
			modality: c.text('modality').$type<Meets>(),
			noteFormat: c.text('note_format').$type<GroupFormat>(),
			kind: c.text('kind').$type<ServiceKind>(),
			serviceCode: c.text('service_code'),
			/** The series it comes from, and the day scheduled by the series' rule, `YYYY-MM-DD`: unchanged when the session is moved. */
			seriesId: c.text('series_id'),
			occurrence: c.text('occurrence'),
			/** This session was moved or changed individually: a change to the series leaves it alone. */
			detached: c.bool('detached').notNull().default(false),
			meetingRoomId: c.text('meeting_room_id'),
			/** Staff ids of those who lead this one, if they differ from the series' or group's. */
			facilitators: c.json('facilitators').$type<string[]>(),
			cancelledAt: c.instant('cancelled_at'),
			cancelledBy: c.text('cancelled_by'),
			/** Why it was canceled; a canceled session is no one's absence. */
			cancelReason: c.sealed('cancel_reason'),
			/** The program day whose code phones join with; null until it is first needed. */
			dayId: c.text('day_id'),
			/** Sealed, with blind indexes for lookup: a code opens a waiting room only while the session is open, so none is stored in the clear. */
			joinCode: c.sealed('join_code').notNull(),
			joinCodeIndex: c.text('join_code_index').notNull().unique(),
			joinToken: c.sealed('join_token').notNull(),
			joinTokenIndex: c.text('join_token_index').notNull().unique(),
			displayCode: c.sealed('display_code').notNull(),
			displayCodeIndex: c.text('display_code_index').notNull().unique()
		},
		(t) => [
			c.index('session_by_group').on(t.groupId, t.plannedStart),
			c.index('session_by_end').on(t.groupId, t.endedAt),
			c.index('session_by_status').on(t.status, t.groupId),
			c.uniqueIndex('session_of_series').on(t.seriesId, t.occurrence),
			c.index('session_of_day').on(t.dayId)
		]
	);

	/** The log (R1, R8, R11): append-only. `on` is the channel that receives the event (R2). */
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

	/**
	 * The folded log of an ended session, cached so that pages need not unseal and fold it again. Valid while the log has the same length (`seq`)
	 * and the same build reads it; may be deleted at any time.
	 */
	const foldedLog = c.table('folded_log', {
		session: c.bigint('session').primaryKey(),
		seq: c.int('seq').notNull(),
		build: c.text('build').notNull(),
		/** JSON, each for the pages that need it: the room's state, when people did what, and their answers for trends. */
		state: c.sealed('state').notNull(),
		moments: c.sealed('moments').notNull(),
		answers: c.sealed('answers').notNull(),
		/** How far the log has been read for questionnaire results; null if not yet. */
		measuredTo: c.int('measured_to')
	});

	/** A participant's seat in one session. `tokenIndex` is the SHA-256 of the device's cookie. */
	const seat = c.table(
		'seat',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			tokenIndex: c.text('token_index').notNull().unique(),
			name: c.sealed('name').notNull(),
			clientId: c.text('client_id'),
			locale: c.text('locale').notNull(),
			/** The day pass used to take it; null for a phone that used the session's own code. */
			dayPassId: c.text('day_pass_id'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.index('seat_by_pass').on(t.dayPassId),
			c.index('seat_by_session').on(t.session),
			c.index('seat_of_client').on(t.clientId)
		]
	);

	/**
	 * One person's answers to one worksheet in one block. `answers` maps field path → value; `version` guards it; `recent` holds the ids of the
	 * last commands, so that a repeat is acknowledged and not applied twice (R4).
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
			/** Field path → 'staff' | 'named' | 'anonymous'; a path that is missing is private to its owner. */
			sharing: c.json('sharing').$type<Record<string, 'staff' | 'named' | 'anonymous'>>().notNull(),
			recent: c.json('recent').$type<string[]>().notNull(),
			version: c.int('version').notNull(),
			/** The person lets their care team read all of it, regardless of what is shared field by field. */
			mayRead: c.bool('may_read').notNull().default(false),
			finishedAt: c.instant('finished_at'),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [
			c.uniqueIndex('response_of_seat').on(t.session, t.block, t.seat),
			c.index('response_of_client').on(t.clientId),
			c.index('response_by_seat').on(t.seat)
		]
	);

	/**
	 * Anonymous answers. One row per ballot box, its counts sealed and sorted by key: it holds no person, no time and no order of arrival. Votes
	 * are added at least three at a time, or whatever is left when the round closes.
	 */
	const ballotBox = c.table(
		'ballot_box',
		{
			session: c.bigint('session').notNull(),
			box: c.text('box').notNull(),
			/** JSON: key → count. */
			counts: c.sealed('counts').notNull(),
			version: c.int('version').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.session, t.box] })]
	);

	/**
	 * A vote waiting until there are three to add to the box. It is sealed with a key derived from the phone's cookie, which no disk has
	 * (`server/live/waiting-votes.ts`), so the data key does not open it.
	 */
	const waitingVote = c.table(
		'waiting_vote',
		{
			session: c.bigint('session').notNull(),
			box: c.text('box').notNull(),
			seat: c.text('seat').notNull(),
			vote: c.sealed('vote').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.session, t.box, t.seat] })]
	);

	/**
	 * Open alerts and how far each has been escalated: for people notified outside the session's own console, and to resume after a restart.
	 * Changed only in the unit that appends the corresponding event; what the alert is about is in the log only.
	 */
	const safetyAlert = c.table(
		'safety_alert',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			level: c.text('level').$type<AlertLevel>().notNull(),
			raisedAt: c.instant('raised_at').notNull(),
			acknowledgedAt: c.instant('acknowledged_at'),
			disposedAt: c.instant('disposed_at'),
			/** The person's seat; null in rows from before it was kept, until the next start fills it in. */
			seat: c.text('seat'),
			/** The risk outcome that settled it. */
			outcomeId: c.text('outcome_id')
		},
		(t) => [
			c.index('safety_alert_by_end').on(t.disposedAt),
			c.index('safety_alert_of_seat').on(t.seat),
			c.index('safety_alert_of_session').on(t.session)
		]
	);

	/** Unfiled notes about a person's alerts, kept under the first alert: private to their author, and deleted once anyone files the outcome. */
	const outcomeDraft = c.table(
		'outcome_draft',
		{
			/** What it is about: an alert, or `client/…` when written from a client's chart. */
			alert: c.text('alert').notNull(),
			staffId: c.text('staff_id').notNull(),
			/** JSON: field → value. */
			content: c.sealed('content').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.alert, t.staffId] })]
	);

	return { session, event, foldedLog, seat, response, ballotBox, waitingVote, safetyAlert, outcomeDraft };
};
