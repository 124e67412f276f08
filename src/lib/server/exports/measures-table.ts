import { measures } from '#lib/measures/index.ts';
import { score } from '#lib/measures/score.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { trendAnswersOf } from '#lib/server/records/folded-log.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { fileName, initialsOf, mayTakeOut, period, sessionsIn, type Period } from './period.ts';
import { traceClients } from './traces.ts';

/** Items have a column each, in the order of the form; the longest questionnaire says how many. */
const most = Math.max(...measures.map(({ items }) => items.length));
const columns = [
	...['member id', 'initials', 'date', 'session id', 'instrument'],
	...Array.from({ length: most }, (_, i) => `item ${i + 1}`),
	...['total', 'band', 'complete']
];

/** Every questionnaire that somebody filled in, a row each: the answers by item, the total, and the band it falls in. */
export const measuresTable: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const sessions = await sessionsIn(params);
		const clients = new Set<string>();
		await open('table');
		await maker.ask({ step: 'rows', rows: [columns] });
		for (const [i, { id }] of sessions.entries()) {
			await progress(i, sessions.length);
			await maker.ask({ step: 'rows', rows: await rowsOf(id, clients) });
		}
		await traceClients(by, 'trend.read', clients, at);
		await progress(sessions.length, sessions.length);
		return { fileName: fileName('measures', params, 'csv') };
	}
};

async function rowsOf(session: number, clients: Set<string>): Promise<(string | number)[][]> {
	const [occasion, kept, participants] = await Promise.all([
		occasionOf(session),
		trendAnswersOf([session]),
		participantsOf(session)
	]);
	if (!occasion?.meeting) return [];
	const day = dayOf(occasion.meeting.startedAt, occasion.timeZone);
	const names = new Map(participants.map(({ clientId, name }) => [clientId, name]));
	return Object.entries(kept.get(session) ?? {}).flatMap(([clientId, { measured = {} }]) =>
		measures
			.filter(({ items }) => items.some(({ id }) => (measured[id] ?? null) !== null))
			.map((measure) => {
				clients.add(clientId);
				const { total, band, complete } = score(measure, measured);
				const answers = Array.from({ length: most }, (_, i) => measured[measure.items[i]?.id ?? ''] ?? '');
				return [
					...[clientId, initialsOf(names.get(clientId) ?? ''), day, String(session), measure.name],
					...answers,
					...[total ?? '', band?.label.en ?? '', complete ? 'yes' : 'no']
				];
			})
	);
}
