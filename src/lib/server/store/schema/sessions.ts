import type { Meets } from '#lib/domain/group.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import type { AlertLevel } from '#lib/domain/safety.ts';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import type { Status } from '#lib/room/state.ts';
import type { Kit } from '#lib/server/store/kit.ts';

/** One meeting: its log, its seats, and the answers people write in it. */
export const sessions = (c: Kit) => {
	/** What lists need to know of a session; the log holds the rest. Changed only in the unit that appends the event saying so. */
	const session = c.table(
		'session',
		{
			id: c.bigint('id').primaryKey(),
			groupId: c.text('group_id').notNull(),
			title: c.text('title').notNull(),
			/**
			 * Whose practice session it is, a staff id; null for every session of the record. It never changes, and of a practice session
			 * alone the log may be deleted. Its `groupId` names no group, so that no list of groups, records or people can hold it.
			 */
			practiceOf: c.text('practice_of'),
			status: c.text('status').$type<Status>().notNull(),
			plannedStart: c.instant('planned_start').notNull(),
			plannedMinutes: c.int('planned_minutes').notNull(),
			startedAt: c.instant('started_at'),
			endedAt: c.instant('ended_at'),
			closedAt: c.instant('closed_at'),
			/** When what people said and did was taken out of its log, by the program's rule; the record was kept. */
			logDisposedAt: c.instant('log_disposed_at'),
			/** As they were when the session started, and from then on what its record says (R18). Null before. */
			groupTitle: c.text('group_title'),
			groupPurpose: c.text('group_purpose'),
			programName: c.text('program_name'),
			timeZone: c.text('time_zone'),
			modality: c.text('modality').$type<Meets>(),
			noteFormat: c.text('note_format').$type<GroupFormat>(),
			kind: c.text('kind').$type<ServiceKind>(),
			serviceCode: c.text('service_code'),
			/** The series that it comes from, and the day that its rule gave it, `YYYY-MM-DD`: it keeps that day when it is moved. */
			seriesId: c.text('series_id'),
			occurrence: c.text('occurrence'),
			/** Somebody moved or changed this one by itself: a change of the series leaves it as it is. */
			detached: c.bool('detached').notNull().default(false),
			meetingRoomId: c.text('meeting_room_id'),
			/** Who leads this one, ids of staff, where it is not whom its series or group says. */
			facilitators: c.json('facilitators').$type<string[]>(),
			cancelledAt: c.instant('cancelled_at'),
			cancelledBy: c.text('cancelled_by'),
			/** Why it does not take place; it is nobody's absence. */
			cancelReason: c.sealed('cancel_reason'),
			/** The day under whose code phones come in; null until somebody asks for it. */
			dayId: c.text('day_id'),
			/** Blind indexes: a code opens a waiting room only while the session is open, so it is not kept in clear. */
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

	/**
	 * What the log of an ended session folds to, kept so that pages need not unseal and fold it again. It holds while the log is as
	 * long as it was (`seq`) and the same build reads it; it can be thrown away at any time.
	 */
	const foldedLog = c.table('folded_log', {
		session: c.bigint('session').primaryKey(),
		seq: c.int('seq').notNull(),
		build: c.text('build').notNull(),
		/** JSON, each for the pages that need it: the room's state, when people did what, their answers that trends show. */
		state: c.sealed('state').notNull(),
		moments: c.sealed('moments').notNull(),
		answers: c.sealed('answers').notNull(),
		/** How far the log was read for the results of questionnaires; null while it was not. */
		measuredTo: c.int('measured_to')
	});

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
			/** The day's pass that it was taken with; null for a phone that came by the session's own code. */
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
			/** The person lets their care team read all of it, whatever is shared field by field. */
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
	 * Answers nobody may link to a person. One row a box, its counts sealed and sorted by key: it holds no person, no time and no order
	 * of arrival. At least three people's are added at a time, or what is left when the round closes.
	 */
	const ballotBox = c.table(
		'ballot_box',
		{
			session: c.bigint('session').notNull(),
			box: c.text('box').notNull(),
			/** JSON: key → how many. */
			counts: c.sealed('counts').notNull(),
			version: c.int('version').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.session, t.box] })]
	);

	/**
	 * A person's answer on its way into a box, until there are three of them. It is sealed under a key that the phone's cookie gives and no
	 * disk has (`server/live/waiting-votes.ts`), so the data's key does not open it.
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
	 * Which alerts are open, and how far each has come: for whoever is told beyond the session's own console, and to go on after a restart.
	 * Changed only in the unit that appends the event saying so; what it is about stands in the log alone.
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
			/** Whose it is; null in rows from before it was kept, until the next start fills it in. */
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

	/** What somebody has written about a person's alerts and not filed yet, under the first of them: their own, and gone once anybody files. */
	const outcomeDraft = c.table(
		'outcome_draft',
		{
			/** What it is about: an alert, or `client/…` for what is written from a client's chart. */
			alert: c.text('alert').notNull(),
			staffId: c.text('staff_id').notNull(),
			/** JSON: field → what is in it. */
			content: c.sealed('content').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.alert, t.staffId] })]
	);

	return { session, event, foldedLog, seat, response, ballotBox, waitingVote, safetyAlert, outcomeDraft };
};
