import { eq } from 'drizzle-orm';
import { rulesMet, type MetRule } from '#lib/domain/attendance-rule.ts';
import { weekOf } from '#lib/domain/hours/days.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { careIn } from '#lib/server/hours/levels.ts';
import { keptIds } from '#lib/server/programs/same-person.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { attendanceLines } from './lines.ts';
import { attendanceRulesOf } from './rules.ts';

/** A person whom the program's rules suggest reaching out to, without open outreach. `lastOn`: the day of the last absence that counts. */
export type Suggested = { client: string; met: MetRule[]; lastOn: string };

type Of = { program: { id: string; timeZone: string }; groups: string[]; now: number };

/** People in care who meet a rule now; absences settled by earlier outreach do not count again. It decides nothing by itself. */
export async function suggestedIn({ program, groups, now }: Of): Promise<Suggested[]> {
	const rules = await attendanceRulesOf(program.id);
	if (rules.length === 0) return [];
	const today = dayOf(now, program.timeZone);
	const since = (windowDays: number) => plusDays(today, 1 - windowDays);
	const first = since(Math.max(...rules.map(({ windowDays }) => windowDays)));
	const [lines, care, dealtWith] = await Promise.all([
		attendanceLines(groups, program.timeZone, instantOf(first, '00:00', program.timeZone) ?? 0),
		careIn(weekOf(today), program.id),
		dealtWithIn(program.id)
	]);
	const inCare = [...care].filter(
		([, { stay, isOnHoldNow }]) => !isOnHoldNow && (stay.to === null || stay.to >= today)
	);
	return inCare.flatMap(([client, { stay }]) => {
		const before = dealtWith.get(client);
		if (before?.isOpen) return [];
		const own = (lines.get(client) ?? []).filter(({ day }) => day >= stay.from);
		const met = rulesMet(rules, own, since).filter(({ lastOn }) => before === undefined || lastOn > before.since);
		if (met.length === 0) return [];
		return [
			{
				client,
				met,
				lastOn: met
					.map(({ lastOn }) => lastOn)
					.sort()
					.at(-1)!
			}
		];
	});
}

/** For each client, the latest absence covered by outreach, and whether that is still open. */
async function dealtWithIn(programId: string): Promise<Map<string, { since: string; isOpen: boolean }>> {
	const { db, t } = app().store;
	const { clientId, since, closedAt } = t.outreach;
	const [rows, kept] = await Promise.all([
		db.select({ clientId, since, closedAt }).from(t.outreach).where(eq(t.outreach.programId, programId)),
		keptIds()
	]);
	const found = new Map<string, { since: string; isOpen: boolean }>();
	for (const row of rows) {
		const client = kept.get(row.clientId) ?? row.clientId;
		const known = found.get(client);
		found.set(client, {
			since: known && known.since > row.since ? known.since : row.since,
			isOpen: row.closedAt === null || (known?.isOpen ?? false)
		});
	}
	return found;
}
