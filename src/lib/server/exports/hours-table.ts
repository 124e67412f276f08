import { eq } from 'drizzle-orm';
import { clockMinutes } from '#lib/domain/attendance.ts';
import { countWeek } from '#lib/domain/hours/count.ts';
import { weekOf, type Week } from '#lib/domain/hours/days.ts';
import { daysBetween, plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import type { ClientService } from '#lib/server/hours/client-service.ts';
import { servicesIn } from '#lib/server/hours/services.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { fileName, initialsOf, instantsOf, mayTakeOut, period, type Period } from './period.ts';
import { traceClients } from './traces.ts';

const columns = [
	...['program', 'week from (Monday)', 'member id', 'initials', 'sessions held', 'sessions attended'],
	...['hours held', 'hours attended', 'hours with a signed note']
];

/**
 * Hours per person and week of the program's own calendar: what these groups held, what the person attended, and what is backed by a signed note.
 * Counted as on the program's hours page.
 */
export const hoursTable: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const weeks = weeksIn(params);
		const clients = new Set<string>();
		await open('table');
		await maker.ask({ step: 'rows', rows: [columns] });
		for (const [i, week] of weeks.entries()) {
			await progress(i, weeks.length);
			await maker.ask({ step: 'rows', rows: await rowsOf(week, params, clients, at) });
		}
		await traceClients(by, 'attendance.read', clients, at);
		await progress(weeks.length, weeks.length);
		return { fileName: fileName('hours', params, 'csv') };
	}
};

function weeksIn({ from, to }: Period): Week[] {
	const { monday } = weekOf(from);
	const count = Math.max(0, Math.floor(daysBetween(monday, to) / 7) + 1);
	return Array.from({ length: count }, (_, i) => weekOf(plusDays(monday, 7 * i)));
}

async function rowsOf(week: Week, params: Period, clients: Set<string>, now: number): Promise<(string | number)[][]> {
	const { db, t } = app().store;
	const [program] = await db.select().from(t.program).where(eq(t.program.id, params.programId));
	if (!program) return [];
	const time = instantsOf(params, program.timeZone);
	const services = await servicesIn(week, { program, groups: params.groups, outside: false }, now);
	const held = services.filter(
		({ session, state }) =>
			state === 'over' &&
			session !== null &&
			session.endedAt !== null &&
			session.plannedStart >= time.from &&
			session.plannedStart < time.before
	);
	const byClient = Map.groupBy(held, ({ client }) => client);
	const names = await clientNames([...byClient.keys()]);
	for (const client of byClient.keys()) clients.add(client);
	return [...byClient]
		.map(([client, own]) => [
			...[program.name, week.monday, client, initialsOf(names.get(client) ?? '')],
			...hoursOf(own)
		])
		.sort((a, b) => String(a[3]).localeCompare(String(b[3])));
}

function hoursOf(own: ClientService[]): (string | number)[] {
	const { attended, signed } = countWeek(own);
	const heldMinutes = own.reduce((sum, { session }) => sum + clockMinutes(session!.startedAt!, session!.endedAt!), 0);
	return [own.length, own.filter((one) => one.attended > 0).length, ...[heldMinutes, attended, signed].map(hours)];
}

const hours = (minutes: number) => (minutes / 60).toFixed(2);
