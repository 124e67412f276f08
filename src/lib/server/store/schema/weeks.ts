import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** A program's week: its levels of care, tracks and rooms, and the series that its sessions come from. */
export const weeks = (c: Kit, { program, group }: Pick<ReturnType<typeof people>, 'program' | 'group'>) => {
	const inProgram = () =>
		c
			.text('program_id')
			.notNull()
			.references(() => program.id);

	/** A level of care that a program offers. Ended, never deleted: episodes refer to it. */
	const levelOfCare = c.table(
		'level_of_care',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			name: c.text('name').notNull(),
			/** The program's own code, such as `2.1`; may be empty. */
			code: c.text('code').notNull().default(''),
			/** Per week. `least` is the minimum promised to a payer; null if none is promised. */
			leastMinutes: c.int('least_minutes'),
			usualMinutes: c.int('usual_minutes'),
			leastDays: c.int('least_days'),
			usualDays: c.int('usual_days'),
			/** Number of services that make a day of this level; null if not counted. */
			servicesADay: c.int('services_a_day'),
			usualWeeks: c.int('usual_weeks'),
			/** 1 is the most intensive. */
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

	/** A track's groups over time. A group is in one track at a time. */
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
			/** `YYYY-MM-DD`, inclusive; the end is null while current. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on')
		},
		(t) => [c.index('track_group_of_track').on(t.trackId), c.index('track_group_of_group').on(t.groupId)]
	);

	/** Days on which a program, or one of its tracks, does not meet. `YYYY-MM-DD`, inclusive. */
	const closure = c.table(
		'closure',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			trackId: c.text('track_id').references(() => track.id),
			fromDay: c.text('from_day').notNull(),
			toDay: c.text('to_day').notNull(),
			reason: c.text('reason').notNull(),
			/** A series with a last day is extended by as many meetings as the closure costs it. */
			shifts: c.bool('shifts').notNull().default(false),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			withdrawnAt: c.instant('withdrawn_at')
		},
		(t) => [c.index('closure_of_program').on(t.programId, t.fromDay)]
	);

	/** A physical room to meet in; not the live session's room. */
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
	 * A group's recurring meeting, in its program's time zone. A session that was moved or canceled says so itself; changing "this and later" ends
	 * a series and begins another that refers to it.
	 */
	const series = c.table(
		'series',
		{
			id: c.text('id').primaryKey(),
			groupId: c
				.text('group_id')
				.notNull()
				.references(() => group.id),
			/** Title of its sessions; null for the group's. */
			title: c.text('title'),
			/** RFC 5545, without a start: `FREQ=WEEKLY;BYDAY=MO,WE,FR`. */
			rule: c.text('rule').notNull(),
			/** The first day it counts from, and its last, `YYYY-MM-DD`; null for no end. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			/** Local time there, `HH:MM`. */
			startsAt: c.text('starts_at').notNull(),
			minutes: c.int('minutes').notNull(),
			meetingRoomId: c.text('meeting_room_id').references(() => meetingRoom.id),
			/** Staff ids of those who lead it; empty for the group's facilitators. */
			facilitators: c.json('facilitators').$type<string[]>().notNull(),
			/** The saved plan that its sessions start from; null for the group's own. */
			keptPlanId: c.text('kept_plan_id'),
			/** Its sessions take what comes next in the curriculum that the group follows, as long as nobody plans one by hand. */
			followsCurriculum: c.bool('follows_curriculum').notNull().default(false),
			/** The series that this one went on from. */
			follows: c.text('follows'),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('series_of_group').on(t.groupId)]
	);

	/** A program's sessions on one date under one join code: those of a track, or of the groups that are in none. */
	const programDay = c.table(
		'program_day',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			/** Empty if there is no track: a unique index treats two nulls as different. */
			trackId: c.text('track_id').notNull(),
			/** `YYYY-MM-DD` in the program's time zone. */
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

	/** A phone that moves from block to block of a day. `tokenIndex` is the SHA-256 of its cookie. */
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
			/** The client staff recognized when they first let the phone in; null for a guest, and until then. */
			clientId: c.text('client_id'),
			/** Whose own page was open on it when it came in: a hint for staff at each door. */
			knownClientId: c.text('known_client_id'),
			locale: c.text('locale').notNull(),
			/** When staff first let it in, and when it left or was removed for the day. */
			admittedAt: c.instant('admitted_at'),
			endedAt: c.instant('ended_at'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('day_pass_of_day').on(t.dayId), c.index('day_pass_of_client').on(t.clientId)]
	);

	/** An answer given before the session starts: private to the phone until the block begins, and deleted from here when it counts there. */
	const earlyAnswer = c.table(
		'early_answer',
		{
			passId: c
				.text('pass_id')
				.notNull()
				.references(() => dayPass.id),
			session: c.bigint('session').notNull(),
			block: c.text('block').notNull(),
			/** JSON, in the activity's format. */
			said: c.sealed('said').notNull(),
			version: c.int('version').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.passId, t.session, t.block] }), c.index('early_answer_of_session').on(t.session)]
	);

	return { levelOfCare, track, trackGroup, closure, meetingRoom, series, programDay, dayPass, earlyAnswer };
};
