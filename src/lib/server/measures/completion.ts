import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { completionOf, type WeekDone } from '#lib/domain/measures/completion.ts';
import { mondaysUntil } from '#lib/domain/dashboard/weeks.ts';
import { countFor } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { groupsIn, namesOf } from '#lib/server/care-team/roster.ts';
import { staysIn } from '#lib/server/dashboard/counted.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { assignmentsIn } from './assignments.ts';
import { exemptionsIn } from './exemptions.ts';
import { filledSince } from './seen.ts';

/**
 * How many of the assigned questionnaires were completed, week by week, up to today: the only computation of it, for the program's questionnaires
 * and its dashboard. People are identified only by id.
 */
export async function completionIn(programId: string, today: string, weeks: number): Promise<WeekDone[]> {
	const mondays = mondaysUntil(today, weeks);
	const from = mondays[0]!;
	const [groups, assignments, exemptions] = await Promise.all([
		groupsIn(programId),
		assignmentsIn(programId),
		exemptionsIn(programId)
	]);
	const [stays, filled] = await Promise.all([
		groups.length === 0 ? [] : staysIn(groups, from, today),
		filledSince(programId, plusDays(from, -28))
	]);
	const ids = [...new Set(stays.map(({ person }) => person))];
	const [known, ends] = await Promise.all([namesOf(ids), plannedEnds(programId, ids)]);
	const people = [...Map.groupBy(stays, ({ person }) => person)].map(([id, own]) => ({
		id,
		ids: known.get(id)?.ids ?? [id],
		since: own.map(({ startsOn }) => startsOn).toSorted()[0]!,
		leavesOn: lastOf(own.map(({ endsOn }) => endsOn)) ?? ends.get(id) ?? null
	}));
	return completionOf(people, { assignments, exemptions }, filled, { mondays, today, alike: countFor });
}

const lastOf = (ends: (string | null)[]): string | null =>
	ends.includes(null)
		? null
		: (ends
				.flatMap((end) => end ?? [])
				.toSorted()
				.at(-1) ?? null);

async function plannedEnds(programId: string, clients: string[]): Promise<Map<string, string | null>> {
	if (clients.length === 0) return new Map();
	const { db, t } = app().store;
	const { clientId, plannedDischargeOn: on, dischargedOn } = t.episode;
	const rows = await db
		.select({ clientId, on })
		.from(t.episode)
		.where(
			and(
				...[eq(t.episode.programId, programId), inArray(clientId, clients)],
				or(isNull(dischargedOn), gte(dischargedOn, on))
			)
		);
	return new Map(rows.map((row) => [row.clientId, row.on]));
}
