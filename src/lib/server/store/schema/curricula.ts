import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';
import type { sessions } from './sessions.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'group' | 'program'> &
	Pick<ReturnType<typeof sessions>, 'session'>;

/** The curriculum a group follows, what its sessions teach, and what people cover outside them. What was taught is computed, never stored. */
export const curricula = (c: Kit, { client, group, program, session }: Others) => {
	/** The full text of a version that a group or session uses: an upgrade adds another version and leaves this one alone. */
	const curriculumVersion = c.table(
		'curriculum_version',
		{
			curriculum: c.text('curriculum').notNull(),
			version: c.int('version').notNull(),
			/** All of it, in the shape of `curricula/curriculum.ts`. */
			content: c.json('content').notNull(),
			keptAt: c.instant('kept_at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.curriculum, t.version] })]
	);

	/** A group follows one curriculum at a time, in one version. Rows are ended, never changed. */
	const groupCurriculum = c.table(
		'group_curriculum',
		{
			id: c.text('id').primaryKey(),
			groupId: c
				.text('group_id')
				.notNull()
				.references(() => group.id),
			curriculum: c.text('curriculum').notNull(),
			version: c.int('version').notNull(),
			/** The language of its blocks' titles. */
			locale: c.text('locale').$type<'en' | 'es'>().notNull(),
			/** `YYYY-MM-DD`, inclusive; the end is null while it is followed. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			endedBy: c.text('ended_by'),
			/** The group's id while it lasts, then null. Unique, so that a group cannot begin two. */
			open: c.text('open')
		},
		(t) => [c.index('group_curriculum_of').on(t.groupId), c.uniqueIndex('group_curriculum_open').on(t.open)]
	);

	/** What was chosen for a session to teach. Append-only, the newest row counts; frozen once the session starts (R18). */
	const sessionModule = c.table(
		'session_module',
		{
			id: c.text('id').primaryKey(),
			session: c
				.bigint('session')
				.notNull()
				.references(() => session.id),
			/** Counts the choices for one session, from 1, so that one of two concurrent changes fails. */
			edition: c.int('edition').notNull(),
			curriculum: c.text('curriculum').notNull(),
			version: c.int('version').notNull(),
			/** Null if the module was removed from the session again. */
			module: c.text('module'),
			template: c.text('template'),
			templateVersion: c.int('template_version'),
			/** The id of each block in the plan, in the template's order; shows which of them were run. */
			blocks: c.json('blocks').$type<string[]>().notNull(),
			/** The series that took it from the curriculum; null where a person chose. */
			seriesId: c.text('series_id'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.uniqueIndex('session_module_of').on(t.session, t.edition)]
	);

	/** What a person did with a module outside its session, recorded by staff. Append-only; another row takes back a mistake. */
	const coverageEntry = c.table(
		'coverage_entry',
		{
			id: c.text('id').primaryKey(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			/** The program it counts for, and whose staff may read it. */
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			curriculum: c.text('curriculum').notNull(),
			module: c.text('module').notNull(),
			stage: c.text('stage').$type<'practiced' | 'home' | 'used' | 'caught-up'>().notNull(),
			/** `YYYY-MM-DD`. */
			day: c.text('day').notNull(),
			note: c.sealed('note'),
			/** The entry that this one takes back. */
			takesBack: c.text('takes_back'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('coverage_entry_of').on(t.clientId), c.index('coverage_entry_in').on(t.programId)]
	);

	/**
	 * The facilitator's notes of the kept plan that a session was made from: not part of the record, and in no event. Giving the session
	 * another plan replaces them.
	 */
	const sessionGuide = c.table('session_guide', {
		session: c
			.bigint('session')
			.primaryKey()
			.references(() => session.id),
		/** What the plan is called. */
		title: c.text('title').notNull(),
		notes: c.text('notes').notNull(),
		/** By the id of a block. */
		blocks: c.json('blocks').$type<Record<string, string>>().notNull(),
		by: c.text('by').notNull(),
		at: c.instant('at').notNull()
	});

	return { curriculumVersion, groupCurriculum, sessionModule, coverageEntry, sessionGuide };
};
