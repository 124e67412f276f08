import { plusDays } from '#lib/domain/weeks/rule.ts';

/** Days in a group, `YYYY-MM-DD`, the last one included; null while it lasts. */
export type GroupDays = { startsOn: string; endsOn: string | null };

/** Who comes back within so many days was not away. */
const pause = 30;

/** When somebody's stay began that includes a day: moving from one group to another, or a short pause, does not begin it again. */
export function stayBegan(stays: readonly GroupDays[], day: string): string | null {
	const before = stays.filter(({ startsOn }) => startsOn <= day).toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
	const now = before.filter(({ endsOn }) => endsOn === null || endsOn >= day);
	if (now.length === 0) return null;
	let began = now.map(({ startsOn }) => startsOn).toSorted()[0]!;
	for (const { startsOn, endsOn } of before)
		if (startsOn < began && (endsOn === null || plusDays(endsOn, pause) >= began)) began = startsOn;
	return began;
}

/** The last day in any of these groups; null while one of them has no end. */
export const lastDay = (stays: readonly GroupDays[], day: string): string | null => {
	const now = stays.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
	const ends = now.map(({ endsOn }) => endsOn);
	return ends.includes(null)
		? null
		: (ends
				.filter((end) => end !== null)
				.toSorted()
				.at(-1) ?? null);
};
