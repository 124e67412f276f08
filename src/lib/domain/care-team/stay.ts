import { plusDays } from '#lib/domain/weeks/rule.ts';

/** Days in a group, `YYYY-MM-DD`, the last one included; null while it lasts. */
export type GroupDays = { startsOn: string; endsOn: string | null };

/** Someone who comes back within this many days was never away. */
const pause = 30;

/** When the stay that includes a day began: moving between groups, or a short break, doesn't start a new one. */
export function stayBegan(stays: readonly GroupDays[], day: string): string | null {
	const before = stays.filter(({ startsOn }) => startsOn <= day).toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
	const now = before.filter(({ endsOn }) => endsOn === null || endsOn >= day);
	if (now.length === 0) return null;
	let began = now.map(({ startsOn }) => startsOn).toSorted()[0]!;
	for (const { startsOn, endsOn } of before)
		if (startsOn < began && (endsOn === null || plusDays(endsOn, pause) >= began)) began = startsOn;
	return began;
}

/** The last day in any of these groups; null while one of them is open-ended. */
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
