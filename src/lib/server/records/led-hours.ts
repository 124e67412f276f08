import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { ledByMonth, monthOf, type Led, type LedRole } from '#lib/domain/led-hours.ts';
import { attestedMinutes, type SupervisionEntry, type SupervisionKind } from '#lib/domain/supervision-log.ts';
import { app } from '#lib/server/app.ts';
import { entriesOf } from './supervision-log.ts';

export type LedSession = Led & { title: string; groupTitle: string };
/** Minutes in one month, as licensing boards ask for them. */
export type MonthOfHours = { month: string } & Record<LedRole | SupervisionKind, number>;
export type Hours = { months: MonthOfHours[]; sessions: LedSession[]; entries: SupervisionEntry[] };

/**
 * The sessions that a staff member led or helped to lead, as confirmed by a clinician in each session's record, and the supervision that both sides
 * attested, latest month first. Unconfirmed proposals are not counted.
 */
export async function hoursOf(staffId: string): Promise<Hours> {
	const [sessions, entries] = await Promise.all([ledBy(staffId), entriesOf(staffId, null)]);
	const [led, supervised] = [ledByMonth(sessions), attestedMinutes(entries)];
	const months = [...new Set([...led.keys(), ...supervised.keys()])].sort().reverse();
	return {
		months: months.map((month) => ({
			month,
			...(led.get(month) ?? { lead: 0, 'co-facilitator': 0 }),
			...(supervised.get(month) ?? { individual: 0, group: 0, observed: 0 })
		})),
		sessions,
		entries
	};
}

async function ledBy(staffId: string): Promise<LedSession[]> {
	const { t, db } = app().store;
	const { sessionStaff, session, group, program } = t;
	const rows = await db
		.select({
			...{ session: session.id, title: session.title, frozen: session.groupTitle, group: group.title },
			...{ timeZone: session.timeZone, zone: program.timeZone },
			...{ role: sessionStaff.role, from: sessionStaff.from, to: sessionStaff.to, service: session.kind }
		})
		.from(sessionStaff)
		.innerJoin(session, eq(session.id, sessionStaff.session))
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(and(eq(sessionStaff.staffId, staffId), gt(sessionStaff.version, 0), isNotNull(sessionStaff.role)))
		.orderBy(asc(sessionStaff.version));
	// The newest version counts.
	const latest = new Map(rows.map((row) => [row.session, row]));
	return [...latest.values()]
		.flatMap(({ role, from, to, title, frozen, group, timeZone, zone, session, service }): LedSession[] => {
			if ((role !== 'lead' && role !== 'co-facilitator') || from === null || to === null) return [];
			const what = { session, title, groupTitle: frozen ?? group, role, service };
			return [{ ...what, from, to, timeZone: timeZone ?? zone }];
		})
		.sort((a, b) => b.from - a.from);
}

/** The sessions behind a figure: those of its month and role. */
export const sessionsBehind = ({ sessions }: Hours, month: string, role: LedRole): LedSession[] =>
	sessions.filter((one) => one.role === role && monthOf(one) === month);
