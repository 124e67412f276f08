import { changeOf } from '#lib/domain/care-team/change.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { measures } from '#lib/measures/index.ts';
import { rangeOf } from '#lib/measures/score.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { lookBack } from './record-facts.ts';
import type { Program } from './scope.ts';

/** A questionnaire of one person, as far back as a meeting's reasons look, so that both speak of the same first one. */
export type Measured = {
	slug: string;
	name: string;
	/** Every total, oldest first; null where it was left unfinished. */
	values: (number | null)[];
	most: number;
	/** Where ranges begin. */
	marks: number[];
	first: { day: string; total: number };
	now: { day: string; total: number };
	/** Null where there is one alone. */
	by: number | null;
};

export async function measuredOf(
	clientId: string,
	groups: string[],
	{ timeZone, at }: Pick<Program, 'timeZone'> & { at: number }
): Promise<Measured[]> {
	const results = await resultsSeen(clientId, groups, plusDays(dayOf(at, timeZone), -lookBack));
	return measures.flatMap((measure) => {
		const { slug, name, bands } = measure;
		const own = results.filter((one) => one.slug === slug);
		const [first, ...later] = own.flatMap(({ day, total }) => (total === null ? [] : [{ day, total }]));
		if (!first) return [];
		const values = own.map(({ total }) => total);
		return {
			...{ slug, name, values, first, now: later.at(-1) ?? first, by: changeOf(values)?.by ?? null },
			...{ most: rangeOf(measure).most, marks: bands.slice(1).map(({ from }) => from) }
		};
	});
}
