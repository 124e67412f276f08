import { wasThere } from '#lib/domain/attendance-history.ts';
import { goalsAtEnd, type DischargeFacts } from '#lib/domain/discharge-summary.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { attendedIn } from '#lib/server/charts/attended.ts';
import { pastSessions } from '#lib/server/charts/past-sessions.ts';
import { staysOf } from '#lib/server/charts/stays.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { Result } from '#lib/server/measures/result.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { currentPlanOf } from './current.ts';

/** More sessions than any stay has. */
const ALL = 2_000;
const notExpected = ['cancelled', 'not-expected'];

/** What the record says about a client's stay in these groups. */
export async function dischargeFactsOf(clientId: string, groups: string[], locale: Locale): Promise<DischargeFacts> {
	const [sessions, current] = await Promise.all([pastSessions(clientId, groups, ALL), currentPlanOf(clientId)]);
	const ids = sessions.map(({ id }) => id);
	const [attended, results] = await Promise.all([attendedIn(clientId, ids), resultsSeen(clientId, groups)]);
	const services = [...Map.groupBy(sessions, ({ groupId }) => groupId).values()].map((own) => {
		const lines = own.flatMap(({ id }) => attended.get(id) ?? []).filter(({ status }) => !notExpected.includes(status));
		const there = lines.filter(({ status }) => wasThere(status));
		const minutes = there.reduce((sum, line) => sum + line.minutes, 0);
		return { group: own[0]!.groupTitle, expected: lines.length, attended: there.length, minutes };
	});
	return {
		plan: current?.document.id ?? null,
		services: services.filter(({ expected }) => expected > 0),
		measures: measuresIn(results, locale),
		goals: current ? goalsAtEnd(current.plan, current.statuses) : []
	};
}

/** The first and last complete form of each questionnaire. */
function measuresIn(results: Result[], locale: Locale): DischargeFacts['measures'] {
	const scores = results.flatMap(({ slug, day, total, band }) =>
		total === null ? [] : [{ name: measureBySlug(slug)!.name, on: day, total, band: band?.label[locale] ?? '–' }]
	);
	return [...Map.groupBy(scores, ({ name }) => name)].map(([name, own]) => {
		const [first, last] = [own[0]!, own.at(-1)!].map(({ on, total, band }) => ({ on, total, band }));
		return { name, first: first!, last: last! };
	});
}

/** The first day in these groups and, if every enrollment has ended, the last; empty if unknown. */
export async function stayOf(clientId: string, groups: string[]): Promise<{ from: string; to: string }> {
	const stays = await staysOf(clientId, groups);
	const ends = stays.map(({ endsOn }) => endsOn);
	return {
		from: stays.map(({ startsOn }) => startsOn).sort()[0] ?? '',
		to: ends.includes(null) ? '' : ((ends as string[]).sort().at(-1) ?? '')
	};
}
