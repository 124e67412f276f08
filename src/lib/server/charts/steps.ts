import { planDocumentsOf } from '#lib/server/care-plans/current.ts';
import { episodesOf, levelsOf } from '#lib/server/episodes/reading.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { documentHref } from '#lib/server/records/document-href.ts';

/** A person's levels of care over time in these programs, earliest first; the last day is inclusive. */
export async function stepsOf(clientId: string, programs: string[]) {
	const episodes = (await episodesOf(clientId)).filter(({ programId }) => programs.includes(programId));
	const levels = await levelsOf(episodes.map(({ id }) => id));
	return levels.map(({ id, level, startsOn, endsOn }) => ({ id, label: level.name, startsOn, endsOn }));
}

/** The days on which a plan of care or its review was signed, earliest first. */
export async function planMarks(clientId: string, timeZone: string) {
	const all = await planDocumentsOf(clientId);
	return all
		.flatMap(({ id, kind, status, signedAt, inErrorAt }) =>
			(kind === 'plan-of-care' || kind === 'plan-review') &&
			status === 'signed' &&
			signedAt !== null &&
			inErrorAt === null
				? [{ id, kind, day: dayOf(signedAt, timeZone), href: documentHref({ id, kind, session: null, clientId }) }]
				: []
		)
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}
