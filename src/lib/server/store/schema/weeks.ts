import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** How a program's week is made: its levels of care, its tracks, its rooms, and the series that its sessions come from. */
export const weeks = (c: Kit, { program, group }: Pick<ReturnType<typeof people>, 'program' | 'group'>) => {
	const inProgram = () =>
		c
			.text('program_id')
			.notNull()
			.references(() => program.id);

	/** A step of care that a program offers. Never deleted, only ended: episodes name it. */
	const levelOfCare = c.table(
		'level_of_care',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			name: c.text('name').notNull(),
			/** The program's own code, such as `2.1`; it may be empty. */
			code: c.text('code').notNull().default(''),
			/** Per week. `least` is what the level promises a payer; null where it promises nothing. */
			leastMinutes: c.int('least_minutes'),
			usualMinutes: c.int('usual_minutes'),
			leastDays: c.int('least_days'),
			usualDays: c.int('usual_days'),
			/** Services that make a day of this level; null where they are not counted. */
			servicesADay: c.int('services_a_day'),
			usualWeeks: c.int('usual_weeks'),
			/** From the most intensive, 1, to the least. */
			step: c.int('step').notNull(),
			endedAt: c.instant('ended_at'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('level_of_care_of_program').on(t.programId)]
	);

	/** People who follow the same week together: one roster for several groups. */
	const track = c.table(
		'track',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			name: c.text('name').notNull(),
			levelId: c.text('level_id').references(() => levelOfCare.id),
			capacity: c.int('capacity'),
			endedAt: c.instant('ended_at'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('track_of_program').on(t.programId)]
	);

	/** Which groups a track has, and since when. A group is in one track at a time. */
	const trackGroup = c.table(
		'track_group',
		{
			id: c.text('id').primaryKey(),
			trackId: c
				.text('track_id')
				.notNull()
				.references(() => track.id),
			groupId: c
				.text('group_id')
				.notNull()
				.references(() => group.id),
			/** `YYYY-MM-DD`, the last day included; null while it lasts. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on')
		},
		(t) => [c.index('track_group_of_track').on(t.trackId), c.index('track_group_of_group').on(t.groupId)]
	);

	/** Days on which a program, or one track of it, does not meet. Both days are included, `YYYY-MM-DD`. */
	const closure = c.table(
		'closure',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			trackId: c.text('track_id').references(() => track.id),
			fromDay: c.text('from_day').notNull(),
			toDay: c.text('to_day').notNull(),
			reason: c.text('reason').notNull(),
			/** Series with a last day go on for as many meetings as fall out. */
			shifts: c.bool('shifts').notNull().default(false),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			withdrawnAt: c.instant('withdrawn_at')
		},
		(t) => [c.index('closure_of_program').on(t.programId, t.fromDay)]
	);

	/** A room of the house to meet in; a live session is called a room too, and is something else. */
	const meetingRoom = c.table(
		'meeting_room',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			name: c.text('name').notNull(),
			capacity: c.int('capacity'),
			endedAt: c.instant('ended_at'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('meeting_room_of_program').on(t.programId)]
	);

	/**
	 * A recurrence of a group in its program's zone. What was moved or cancelled is said by the session of that day; "this and later" ends a
	 * series and begins another that names it.
	 */
	const series = c.table(
		'series',
		{
			id: c.text('id').primaryKey(),
			groupId: c
				.text('group_id')
				.notNull()
				.references(() => group.id),
			/** What its sessions are called; null for the group's title. */
			title: c.text('title'),
			/** RFC 5545, without a start: `FREQ=WEEKLY;BYDAY=MO,WE,FR`. */
			rule: c.text('rule').notNull(),
			/** The day that it counts from and its last, `YYYY-MM-DD`; null for no end. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			/** On the wall there, `HH:MM`. */
			startsAt: c.text('starts_at').notNull(),
			minutes: c.int('minutes').notNull(),
			meetingRoomId: c.text('meeting_room_id').references(() => meetingRoom.id),
			/** Who leads it, ids of staff; empty for the group's facilitators. */
			facilitators: c.json('facilitators').$type<string[]>().notNull(),
			/** The kept plan that its sessions start from; null for the group's own. */
			keptPlanId: c.text('kept_plan_id'),
			/** The series that this one went on from. */
			follows: c.text('follows'),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('series_of_group').on(t.groupId)]
	);

	/** A program's sessions of one date under one join code: of a track, or of the groups that are in none. */
	const programDay = c.table(
		'program_day',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			/** Empty for what is in no track: a unique index takes no two of null for the same. */
			trackId: c.text('track_id').notNull(),
			/** `YYYY-MM-DD` where the program is. */
			day: c.text('day').notNull(),
			joinCode: c.sealed('join_code').notNull(),
			joinCodeIndex: c.text('join_code_index').notNull().unique(),
			joinToken: c.sealed('join_token').notNull(),
			joinTokenIndex: c.text('join_token_index').notNull().unique(),
			displayCode: c.sealed('display_code').notNull(),
			displayCodeIndex: c.text('display_code_index').notNull().unique(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.uniqueIndex('program_day_of').on(t.programId, t.trackId, t.day)]
	);

	/** A phone that goes along from block to block of a day. `tokenIndex` is the SHA-256 of its cookie. */
	const dayPass = c.table(
		'day_pass',
		{
			id: c.text('id').primaryKey(),
			dayId: c
				.text('day_id')
				.notNull()
				.references(() => programDay.id),
			tokenIndex: c.text('token_index').notNull().unique(),
			name: c.sealed('name').notNull(),
			/** The client whom staff recognized when the phone was let in first; null for a guest, and until then. */
			clientId: c.text('client_id'),
			/** Whose own page was open on it when it came in: a hint for staff at each door. */
			knownClientId: c.text('known_client_id'),
			locale: c.text('locale').notNull(),
			/** When staff let it in first, and when it left or was removed for the day. */
			admittedAt: c.instant('admitted_at'),
			endedAt: c.instant('ended_at'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('day_pass_of_day').on(t.dayId), c.index('day_pass_of_client').on(t.clientId)]
	);

	/** What somebody has answered before their session: the phone's own until the block begins, and gone from here when it counts there. */
	const earlyAnswer = c.table(
		'early_answer',
		{
			passId: c
				.text('pass_id')
				.notNull()
				.references(() => dayPass.id),
			session: c.bigint('session').notNull(),
			block: c.text('block').notNull(),
			/** JSON, as the activity reads it. */
			said: c.sealed('said').notNull(),
			version: c.int('version').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.passId, t.session, t.block] }), c.index('early_answer_of_session').on(t.session)]
	);

	return { levelOfCare, track, trackGroup, closure, meetingRoom, series, programDay, dayPass, earlyAnswer };
};
