import { inArray } from 'drizzle-orm';
import { measureBySlug, measures } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import type { Result } from '#lib/server/measures/result.ts';
import { resultsIn } from '#lib/server/measures/seen.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { fileName, initialsOf, mayTakeOut, period, type Period } from './period.ts';
import { traceClients } from './traces.ts';

/** One column per item, in the form's order; the longest questionnaire sets the number. */
const most = Math.max(...measures.map(({ items }) => items.length));
const columns = [
	...['member id', 'initials', 'date', 'session id', 'instrument'],
	...Array.from({ length: most }, (_, i) => `item ${i + 1}`),
	...['total', 'band', 'complete', 'missing items', 'source']
];
const AT_ONCE = 200;

/** Every completed questionnaire, one row each: the answers by item, the total, and its score range. */
export const measuresTable: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const results = await resultsIn(params);
		await open('table');
		await maker.ask({ step: 'rows', rows: [columns] });
		for (let from = 0; from < results.length; from += AT_ONCE) {
			await progress(from, results.length);
			const some = results.slice(from, from + AT_ONCE);
			const names = await namesIn(some);
			await maker.ask({ step: 'rows', rows: some.map((one) => rowOf(one, names)) });
		}
		await traceClients(by, 'trend.read', new Set(results.map(({ clientId }) => clientId)), at);
		await progress(results.length, results.length);
		return { fileName: fileName('measures', params, 'csv') };
	}
};

const words = { 'none-missing': 'none', prorated: 'prorated', 'no-total': 'no total' } as const;

function rowOf(result: Result, names: Map<string, string>): (string | number)[] {
	const { clientId, session, day, slug, items, total, band, complete, missing, source } = result;
	const measure = measureBySlug(slug)!;
	const answers = Array.from({ length: most }, (_, i) => items[measure.items[i]?.id ?? ''] ?? '');
	const name = names.get(`${session} ${clientId}`) ?? names.get(clientId) ?? '';
	return [
		...[clientId, initialsOf(name), day, session === null ? '' : String(session), measure.name],
		...answers,
		...[total ?? '', band?.label.en ?? '', complete ? 'yes' : 'no', words[missing], source]
	];
}

/** Names as of the session; outside of one, current names. */
async function namesIn(results: Result[]): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { id, name } = t.client;
	const sessions = [...new Set(results.flatMap(({ session }) => session ?? []))];
	const clients = [...new Set(results.filter(({ session }) => session === null).map(({ clientId }) => clientId))];
	const [there, known] = await Promise.all([
		Promise.all(sessions.map(async (session) => ({ session, people: await participantsOf(session) }))),
		clients.length === 0 ? [] : db.select({ id, name }).from(t.client).where(inArray(id, clients))
	]);
	return new Map([
		...known.map((row) => [row.id, row.name] as const),
		...there.flatMap(({ session, people }) =>
			people.map(({ clientId, name }) => [`${session} ${clientId}`, name] as const)
		)
	]);
}
