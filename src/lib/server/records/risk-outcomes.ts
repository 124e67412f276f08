import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { RiskLevel } from '#lib/domain/risk.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { staffNames } from './who.ts';

/** What lists say of a filing: the name as given at the door, the level as judged, how many alerts it settled. */
export type Outcome = { name: string; level: RiskLevel; followUpOn: string | null; alerts: string[] };
/** Where a page ends: the next one begins with the outcome before it. */
export type OutcomeMark = { at: number; id: string };
export type HandledPerson = Outcome & {
	id: string;
	session: number;
	groupTitle: string;
	timeZone: string;
	by: string;
	at: number;
};

const PAGE = 25;

export type Filing = { id: string; session: number; person: string; documentId: string | null; by: string; at: number };

/** What a list needs of a filing, written in the unit that settles the alerts. */
export const outcomeRow = (tx: Tx, filing: Filing, outcome: Outcome): Statement =>
	tx.insert(app().store.t.riskOutcome).values({ ...filing, content: JSON.stringify(outcome) });

export const outcomeOf = (name: string, { level, followUp }: RiskAssessment, alerts: string[]): Outcome => ({
	...{ name, level, alerts },
	followUpOn: followUp?.on ?? null
});

/** What came of alerts in the groups somebody supervises, newest first, page by page; each page that shows somebody leaves a row (R17). */
export async function handledFor(
	staff: StaffMember,
	before?: OutcomeMark
): Promise<{ handled: HandledPerson[]; older: OutcomeMark | null }> {
	const supervised = await groupsOf(staff, ['supervisor']);
	if (supervised.length === 0) return { handled: [], older: null };
	const { t, db } = app().store;
	const { riskOutcome: outcome, session, group, program } = t;
	const rows = await db
		.select({
			outcome,
			groupTitle: session.groupTitle,
			timeZone: session.timeZone,
			group: group.title,
			zone: program.timeZone
		})
		.from(outcome)
		.innerJoin(session, eq(session.id, outcome.session))
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(
			and(
				inArray(session.groupId, supervised),
				before && sql`(${outcome.at}, ${outcome.id}) < (${before.at}, ${before.id})`
			)
		)
		.orderBy(desc(outcome.at), desc(outcome.id))
		.limit(PAGE + 1);
	const shown = rows.slice(0, PAGE);
	const names = await staffNames(shown.map((row) => row.outcome.by));
	if (shown.length > 0) await traceListing(staff);
	const last = rows.length > PAGE ? shown.at(-1)!.outcome : null;
	return {
		handled: shown.map(({ outcome: { id, session, by, at, content }, ...where }) => ({
			...(JSON.parse(content) as Outcome),
			...{ id, session, at, by: names.get(by) ?? '' },
			groupTitle: where.groupTitle ?? where.group,
			timeZone: where.timeZone ?? where.zone
		})),
		older: last && { at: last.at, id: last.id }
	};
}

const traceListing = ({ id: by }: StaffMember) =>
	app().store.write(() => [
		app().store.audit.row({ at: Date.now(), by, act: 'safety.listed', subject: `staff/${by}` })
	]);
