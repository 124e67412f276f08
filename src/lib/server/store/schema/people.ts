import type { Meets } from '#lib/domain/group.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Kit } from '#lib/server/store/kit.ts';

/** Staff, clients, groups and who belongs to them; and the store's own settings. */
export const people = (c: Kit) => {
	const setting = c.table('setting', {
		key: c.text('key').primaryKey(),
		value: c.json('value').notNull()
	});

	const staff = c.table('staff', {
		id: c.text('id').primaryKey(),
		name: c.sealed('name').notNull(),
		credentials: c.text('credentials').notNull(),
		/** The license as the board writes it, and its last valid day, `2027-06-30`; null if there is none. */
		license: c.text('license'),
		licenseExpires: c.text('license_expires'),
		email: c.sealed('email').notNull(),
		/** Blind index of the lowercased email address, for sign-in. */
		emailIndex: c.text('email_index').notNull().unique(),
		passwordHash: c.text('password_hash').notNull(),
		locale: c.text('locale').notNull(),
		activeUntil: c.instant('active_until'),
		/** The start of the grace period for two-step sign-in; null until the first sign-in. */
		firstSignInAt: c.instant('first_sign_in_at'),
		/** An administrator removed lost factors: the next sign-in requires setting one up. */
		twoStepReset: c.bool('two_step_reset').notNull().default(false),
		createdAt: c.instant('created_at').notNull()
	});

	const program = c.table('program', {
		id: c.text('id').primaryKey(),
		name: c.text('name').notNull(),
		weeklyHours: c.int('weekly_hours').notNull(),
		weeks: c.int('weeks').notNull(),
		timeZone: c.text('time_zone').notNull(),
		/** Printed below its name: address, telephone; one per line. */
		letterhead: c.text('letterhead').notNull().default(''),
		/** Its records are those of a substance use disorder program under 42 CFR Part 2. */
		part2: c.bool('part_2').notNull().default(false),
		/** Years to keep a record after the last service, and months to keep a closed session's raw log; null keeps them for good. */
		retentionYears: c.int('retention_years'),
		logMonths: c.int('log_months'),
		/** What the program checks before it admits someone, in its own words, one per line; null if not set. */
		admissionCriteria: c.json('admission_criteria').$type<string[]>(),
		/** The care team may read worksheets filled in at home unless the person opts out; if false, only if they opt in. */
		sharesOwnWork: c.bool('shares_own_work').notNull().default(false),
		/** Days after discharge during which a personal link still opens, so that people can take their work home. */
		takeHomeDays: c.int('take_home_days').notNull().default(30),
		createdAt: c.instant('created_at').notNull()
	});

	const group = c.table('therapy_group', {
		id: c.text('id').primaryKey(),
		programId: c.text('program_id').notNull(),
		title: c.text('title').notNull(),
		/** What the group is about, in one sentence. */
		purpose: c.text('purpose').notNull(),
		capacity: c.int('capacity').notNull(),
		plannedMinutes: c.int('planned_minutes').notNull(),
		noteFormat: c.text('note_format').$type<GroupFormat>().notNull(),
		/** The agenda that this group's new sessions start from: blocks in the format of room/plan.ts. */
		agenda: c.json('agenda').notNull(),
		meets: c.text('meets').$type<Meets>().notNull().default('room'),
		/** The kind of service its sessions are; null until set. */
		kind: c.text('kind').$type<ServiceKind>(),
		/** The code that the program bills such a session with; empty for none. The code's description is not kept here. */
		serviceCode: c.text('service_code').notNull().default(''),
		/** The group's own video call, an https address. Sealed, since anyone who has it can join. */
		meetingLink: c.sealed('meeting_link'),
		/** What people agree to at the door; null for the default agreement. */
		agreement: c.json('agreement').$type<Local[]>(),
		/** The group has agreed that the display may show first names. */
		namesAgreed: c.bool('names_agreed').notNull().default(false),
		createdAt: c.instant('created_at').notNull()
	});

	/** A saved plan, or part of one, for reuse by a group, or by the whole program if there is none. */
	const kept = c.table(
		'kept_plan',
		{
			id: c.text('id').primaryKey(),
			kind: c.text('kind').$type<'plan' | 'block'>().notNull(),
			programId: c.text('program_id').notNull(),
			groupId: c.text('group_id'),
			name: c.text('name').notNull(),
			blocks: c.json('blocks').notNull(),
			/** For the facilitator who leads it: what to prepare and watch for. It contains nothing about any person. */
			notes: c.text('notes').notNull().default(''),
			/** The same for each block, in their order; null where no block has any. */
			blockNotes: c.json('block_notes').$type<string[]>(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('kept_plan_of_program').on(t.programId)]
	);

	/**
	 * A person's role and its period: in a group, in a program, or in the whole installation when both are null. Ended, never deleted; `startsAt`
	 * is null until a second administrator approves (R21).
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
			/** JSON: pronouns, birth date, record number, contacts, identifiers; null while only the name is known. */
			details: c.sealed('details'),
			/** Counts corrections, from 1, so that one of two concurrent changes fails. */
			version: c.int('version').notNull().default(1),
			/** The client who turned out to be the same person; that client's chart shows what was recorded about both. */
			mergedInto: c.text('merged_into'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('client_merged_into').on(t.mergedInto)]
	);

	/** A client's identity before each correction. Append-only (R16). */
	const clientVersion = c.table(
		'client_version',
		{
			clientId: c.text('client_id').notNull(),
			/** The version that was corrected. */
			version: c.int('version').notNull(),
			/** JSON: the complete identity, as it was. */
			was: c.sealed('was').notNull(),
			/** Who corrected it and when. */
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
			/** Its episode, and the stay in a track that it came with; null in rows from before these existed. */
			episodeId: c.text('episode_id'),
			trackEnrolmentId: c.text('track_enrolment_id'),
			/** Who recorded it and when; null in rows from before this was kept. */
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
