import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { RiskLevel } from '#lib/domain/risk.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { documentHref } from './document-href.ts';
import { isOfGroups } from './of-groups.ts';
import { staffNames } from './who.ts';

/** What lists say about an outcome: the name as given at the door, the level as judged, how many alerts it settled. */
export type Outcome = { name: string; level: RiskLevel; followUpOn: string | null; alerts: string[] };
/** The end of a page: the next one starts after this outcome. */
export type OutcomeMark = { at: number; id: string };
export type HandledPerson = Outcome & {
	id: string;
	/** Where the assessment is read. */
	href: string;
	/** The group, or the program if there was no session. */
	groupTitle: string;
	timeZone: string;
	by: string;
	at: number;
};

const PAGE = 25;

export type Filing = {
	id: string;
	session: number | null;
	person: string;
	documentId: string | null;
	by: string;
	at: number;
};

/** The row that lists need, written in the unit that settles the alerts. */
export const outcomeRow = (tx: Tx, filing: Filing, outcome: Outcome): Statement =>
	tx.insert(app().store.t.riskOutcome).values({ ...filing, content: JSON.stringify(outcome) });

export const outcomeOf = (name: string, { level, followUp }: RiskAssessment, alerts: string[]): Outcome => ({
	...{ name, level, alerts },
	followUpOn: followUp?.on ?? null
});

/** The program of an outcome: its session's, or its document's if there was no session. The caller joins both. */
export const programOfOutcome = () => {
	const { group, document } = app().store.t;
	return sql<string>`coalesce(${group.programId}, ${document.programId})`;
};

/** Outcomes of these groups' sessions, and those without a session about anyone who is or was in one of the groups, in that group's program. */
export function outcomesIn(groups: string[]) {
	const { riskOutcome, group } = app().store.t;
	return or(inArray(group.id, groups), and(isNull(riskOutcome.session), isOfGroups(groups)));
}

/** The page on which the assessment is read: the alert's, or the document's if there was no alert. */
export const outcomeHref = ({ session, person, documentId }: Place, [alert]: string[]): string =>
	session === null
		? documentHref({ id: documentId!, kind: 'risk-assessment', session, clientId: person })
		: `/sessions/${session}/alerts/${alert}`;
type Place = Pick<Filing, 'session' | 'person' | 'documentId'>;

/** Outcomes of alerts in the groups a staff member supervises, newest first, in pages; each page that shows anyone is audited (R17). */
export async function handledFor(
	staff: StaffMember,
	before?: OutcomeMark
): Promise<{ handled: HandledPerson[]; older: OutcomeMark | null }> {
	const supervised = await groupsOf(staff, ['supervisor']);
	if (supervised.length === 0) return { handled: [], older: null };
	const { t, db } = app().store;
	const { riskOutcome: outcome, session, group, program, document } = t;
	const rows = await db
		.select({
			outcome,
			groupTitle: session.groupTitle,
			timeZone: session.timeZone,
			group: group.title,
			program: program.name,
			zone: program.timeZone
		})
		.from(outcome)
		.leftJoin(session, eq(session.id, outcome.session))
		.leftJoin(group, eq(group.id, session.groupId))
		.leftJoin(document, eq(document.id, outcome.documentId))
		.innerJoin(program, eq(program.id, programOfOutcome()))
		.where(and(outcomesIn(supervised), before && sql`(${outcome.at}, ${outcome.id}) < (${before.at}, ${before.id})`))
		.orderBy(desc(outcome.at), desc(outcome.id))
		.limit(PAGE + 1);
	const shown = rows.slice(0, PAGE);
	const names = await staffNames(shown.map((row) => row.outcome.by));
	if (shown.length > 0) await traceListing(staff);
	const last = rows.length > PAGE ? shown.at(-1)!.outcome : null;
	return {
		handled: shown.map(({ outcome: row, groupTitle, group, program, timeZone, zone }) => {
			const read = JSON.parse(row.content) as Outcome;
			return {
				...read,
				...{ id: row.id, at: row.at, by: names.get(row.by) ?? '', href: outcomeHref(row, read.alerts) },
				...{ groupTitle: groupTitle ?? group ?? program, timeZone: timeZone ?? zone }
			};
		}),
		older: last && { at: last.at, id: last.id }
	};
}

const traceListing = ({ id: by }: StaffMember) =>
	app().store.write(() => [
		app().store.audit.row({ at: Date.now(), by, act: 'safety.listed', subject: `staff/${by}` })
	]);
