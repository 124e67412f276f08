import type { Meets } from '#lib/domain/group.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Kit } from '#lib/server/store/kit.ts';

/** Who takes part, and in which groups; and what the store knows of itself. */
export const people = (c: Kit) => {
	const setting = c.table('setting', {
		key: c.text('key').primaryKey(),
		value: c.json('value').notNull()
	});

	const staff = c.table('staff', {
		id: c.text('id').primaryKey(),
		name: c.sealed('name').notNull(),
		credentials: c.text('credentials').notNull(),
		/** As the licensing board writes it, and the last day it holds, `2027-06-30`; null where there is none. */
		license: c.text('license'),
		licenseExpires: c.text('license_expires'),
		email: c.sealed('email').notNull(),
		/** Blind index of the lower-cased e-mail address, for sign-in. */
		emailIndex: c.text('email_index').notNull().unique(),
		passwordHash: c.text('password_hash').notNull(),
		locale: c.text('locale').notNull(),
		activeUntil: c.instant('active_until'),
		/** When the days began in which two-step sign-in may wait; null until the first sign-in. */
		firstSignInAt: c.instant('first_sign_in_at'),
		/** An administrator took lost factors away: the next sign-in leads to setting one up. */
		twoStepReset: c.bool('two_step_reset').notNull().default(false),
		createdAt: c.instant('created_at').notNull()
	});

	const program = c.table('program', {
		id: c.text('id').primaryKey(),
		name: c.text('name').notNull(),
		weeklyHours: c.int('weekly_hours').notNull(),
		weeks: c.int('weeks').notNull(),
		timeZone: c.text('time_zone').notNull(),
		/** What stands beneath its name on paper: address, telephone; a line each. */
		letterhead: c.text('letterhead').notNull().default(''),
		/** Its records are those of a substance use disorder program under 42 CFR Part 2. */
		part2: c.bool('part_2').notNull().default(false),
		/** Years that a record is kept after the last service, and months that a closed session's raw log is; null: for good. */
		retentionYears: c.int('retention_years'),
		logMonths: c.int('log_months'),
		/** What the program looks at before it admits somebody, in its own words, a line each; null where it has not said. */
		admissionCriteria: c.json('admission_criteria').$type<string[]>(),
		/** Its care team may read worksheets that people fill in at home, unless the person says otherwise; else only if they say so. */
		sharesOwnWork: c.bool('shares_own_work').notNull().default(false),
		/** Days after a discharge for which a personal link still opens, to take one's work home. */
		takeHomeDays: c.int('take_home_days').notNull().default(30),
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
		noteFormat: c.text('note_format').$type<GroupFormat>().notNull(),
		/** The agenda a new session of this group starts from: blocks as room/plan.ts keeps them. */
		agenda: c.json('agenda').notNull(),
		meets: c.text('meets').$type<Meets>().notNull().default('room'),
		/** What kind of service its sessions are; null until somebody says so. */
		kind: c.text('kind').$type<ServiceKind>(),
		/** The code that the program bills such a session by; empty for none. No code's words are kept here. */
		serviceCode: c.text('service_code').notNull().default(''),
		/** The group's own video call, an https address. Whoever has it can come in, so it lies sealed. */
		meetingLink: c.sealed('meeting_link'),
		/** What people agree on at the door; null is what every new group has. */
		agreement: c.json('agreement').$type<Local[]>(),
		/** The group agreed that the display may show first names. */
		namesAgreed: c.bool('names_agreed').notNull().default(false),
		createdAt: c.instant('created_at').notNull()
	});

	/** A plan, or one part of one, kept to be used again: for a group, or where there is none for all of the program. */
	const kept = c.table(
		'kept_plan',
		{
			id: c.text('id').primaryKey(),
			kind: c.text('kind').$type<'plan' | 'block'>().notNull(),
			programId: c.text('program_id').notNull(),
			groupId: c.text('group_id'),
			name: c.text('name').notNull(),
			blocks: c.json('blocks').notNull(),
			/** To whoever leads it: what to prepare and to watch for. It holds no word of any person. */
			notes: c.text('notes').notNull().default(''),
			/** The same for each block, in their order; null where no block has any. */
			blockNotes: c.json('block_notes').$type<string[]>(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('kept_plan_of_program').on(t.programId)]
	);

	/**
	 * What somebody is, where, and from when to when. Of a group or of a program, or of the whole installation when both are null.
	 * Never deleted, only ended; `startsAt` is null while a second administrator has not agreed (R21).
	 */
	const membership = c.table(
		'membership',
		{
			id: c.text('id').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			standing: c.text('standing').$type<Standing>().notNull(),
			groupId: c.text('group_id'),
			programId: c.text('program_id'),
			startsAt: c.instant('starts_at'),
			endsAt: c.instant('ends_at'),
			grantedBy: c.text('granted_by').notNull(),
			grantedAt: c.instant('granted_at').notNull()
		},
		(t) => [
			c.index('membership_of_staff').on(t.staffId),
			c.index('membership_in_group').on(t.groupId),
			c.index('membership_in_program').on(t.programId)
		]
	);

	const client = c.table(
		'client',
		{
			id: c.text('id').primaryKey(),
			name: c.sealed('name').notNull(),
			preferredName: c.sealed('preferred_name').notNull(),
			locale: c.text('locale').notNull(),
			/** JSON: pronouns, birth date, record number, contacts, identifiers; null while nothing but the name is known. */
			details: c.sealed('details'),
			/** Counts corrections, from 1: two at once cannot both win. */
			version: c.int('version').notNull().default(1),
			/** The client who turned out to be the same person, and whose chart shows what was recorded of both. */
			mergedInto: c.text('merged_into'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('client_merged_into').on(t.mergedInto)]
	);

	/** What a client's identity said before each correction. Appended, never updated (R16). */
	const clientVersion = c.table(
		'client_version',
		{
			clientId: c.text('client_id').notNull(),
			/** The version that was corrected. */
			version: c.int('version').notNull(),
			/** JSON: all of the identity, as it was. */
			was: c.sealed('was').notNull(),
			/** Who corrected it, and when. */
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.clientId, t.version] })]
	);

	const enrolment = c.table(
		'enrolment',
		{
			id: c.text('id').primaryKey(),
			clientId: c.text('client_id').notNull(),
			groupId: c.text('group_id').notNull(),
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			/** The episode that it is of, and the stay in a track that brought it; null in rows from before there were any. */
			episodeId: c.text('episode_id'),
			trackEnrolmentId: c.text('track_enrolment_id'),
			/** Who wrote it down and when; null in rows from before it was kept. */
			by: c.text('by'),
			at: c.instant('at')
		},
		(t) => [
			c.index('enrolment_in_group').on(t.groupId),
			c.index('enrolment_of_client').on(t.clientId),
			c.index('enrolment_of_track').on(t.trackEnrolmentId)
		]
	);

	return {
		setting,
		staff,
		program,
		group,
		kept,
		membership,
		client,
		clientVersion,
		enrolment
	};
};
