import type { Answers, Local, Worksheet } from '#lib/domain/worksheet.ts';

/** One before-and-after rating. Null for an end that was not given. */
export type Pair = { name: Local; before: number | null; after: number | null; min: number; max: number };

/** The ratings staff see. Only their fields told the person "Your facilitators see this". */
export function pairsIn({ steps }: Worksheet, answers: Answers): Pair[] {
	const pairs = new Map<string, Pair>();
	for (const field of steps.flatMap((step) => step.fields)) {
		if (field.kind !== 'scale' || !field.pair) continue;
		const { name, moment } = field.pair;
		const value = answers[field.id];
		if (typeof value !== 'number') continue;
		const { min, max } = field;
		const empty = { name, before: null, after: null, min, max };
		pairs.set(name.en, { ...(pairs.get(name.en) ?? empty), [moment]: value });
	}
	return [...pairs.values()];
}
