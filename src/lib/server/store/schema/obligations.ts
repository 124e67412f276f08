import type { AttendanceRuleKind } from '#lib/domain/attendance-rule.ts';
import type { ObligationKind, ObligationOwner } from '#lib/domain/obligations/rule.ts';
import type { OutreachOutcome, OutreachWay, TryOutcome } from '#lib/domain/outreach.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'program' | 'staff'>;

/** A program's rules for its obligations and for absences, and what people did about them. What is open is computed, never stored. */
export const obligations = (c: Kit, { client, program, staff }: Others) => {
	const inProgram = () =>
		c
			.text('program_id')
			.notNull()
			.references(() => program.id);
	const ofClient = () =>
		c
			.text('client_id')
			.notNull()
			.references(() => client.id);

	/** Rows are ended, never changed: another interval or source is another row, effective from its own day. */
	const obligationRule = c.table(
		'obligation_rule',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			kind: c.text('kind').$type<ObligationKind>().notNull(),
			/** Days, or hours for notes; 0 for kinds that have none. */
			interval: c.int('interval_length').notNull(),
			warnDays: c.int('warn_days').notNull(),
			owner: c.text('owner').$type<ObligationOwner>().notNull(),
			/** The rule's source in the program's own words, and the date of that source, `YYYY-MM-DD`. */
			source: c.text('source').notNull(),
			sourceOn: c.text('source_on'),
			/** `YYYY-MM-DD`, inclusive; the end is null while in effect. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('obligation_rule_of_program').on(t.programId)]
	);

	/** A certification for this level of care: by whom, on which day. Nothing else in the record says so. It can be withdrawn, never changed. */
	const obligationAct = c.table(
		'obligation_act',
		{
			id: c.text('id').primaryKey(),
			clientId: ofClient(),
			programId: inProgram(),
			kind: c.text('kind').$type<'certification'>().notNull(),
			/** `YYYY-MM-DD`. */
			day: c.text('day').notNull(),
			/** Who certified, and where the certification is filed. */
			words: c.sealed('words').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			withdrawnAt: c.instant('withdrawn_at'),
			withdrawnBy: c.text('withdrawn_by')
		},
		(t) => [
			c.index('obligation_act_of_client').on(t.clientId, t.kind),
			c.index('obligation_act_of_program').on(t.programId)
		]
	);

	/** When a program reaches out to people. Rows are ended, never changed. */
	const attendanceRule = c.table(
		'attendance_rule',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			kind: c.text('kind').$type<AttendanceRuleKind>().notNull(),
			count: c.int('times').notNull(),
			windowDays: c.int('window_days').notNull(),
			countsExcused: c.bool('counts_excused').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			endedAt: c.instant('ended_at')
		},
		(t) => [c.index('attendance_rule_of_program').on(t.programId)]
	);

	/** Outreach to a person who missed sessions. Each person has at most one open in a program. */
	const outreach = c.table(
		'outreach',
		{
			id: c.text('id').primaryKey(),
			clientId: ofClient(),
			programId: inProgram(),
			/** The day of the absence that led to it, `YYYY-MM-DD`; earlier absences are settled. */
			since: c.text('since').notNull(),
			/** `client program` while open, null once closed. Unique, so that two cannot begin at once. */
			open: c.text('open'),
			ownerId: c
				.text('owner_id')
				.notNull()
				.references(() => staff.id),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			closedAt: c.instant('closed_at'),
			closedBy: c.text('closed_by'),
			outcome: c.text('outcome').$type<OutreachOutcome>(),
			words: c.sealed('words')
		},
		(t) => [
			c.uniqueIndex('outreach_open').on(t.open),
			c.index('outreach_of_client').on(t.clientId),
			c.index('outreach_of_program').on(t.programId, t.closedAt)
		]
	);

	/** One attempt to reach a person. Append-only. */
	const outreachTry = c.table(
		'outreach_try',
		{
			id: c.text('id').primaryKey(),
			outreachId: c
				.text('outreach_id')
				.notNull()
				.references(() => outreach.id),
			way: c.text('way').$type<OutreachWay>().notNull(),
			/** When the attempt was made. */
			triedAt: c.instant('tried_at').notNull(),
			outcome: c.text('outcome').$type<TryOutcome>().notNull(),
			words: c.sealed('words').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('outreach_try_of').on(t.outreachId, t.triedAt)]
	);

	return { obligationRule, obligationAct, attendanceRule, outreach, outreachTry };
};
