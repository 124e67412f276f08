export const supervisionKinds = ['individual', 'group', 'observed'] as const;
/** Alone with the supervisor, with others, or in a session the supervisor watched. */
export type SupervisionKind = (typeof supervisionKinds)[number];

/** The supervisee's response to an entry: that it is accurate, or how it differed. */
export type Verdict = 'attested' | 'differs';

/** One meeting, as the supervisor wrote and attested it. It never changes: a correction is a separate entry. */
export type SupervisionEntry = {
	id: string;
	/** `YYYY-MM-DD`. */
	day: string;
	minutes: number;
	kind: SupervisionKind;
	/** Who and what it was about, by initials. */
	topics: string;
	/** What they agreed to do. */
	actions: string;
	/** The entry this one corrects. */
	corrects: string | null;
	by: string;
	at: number;
	answer: { verdict: Verdict; words: string; at: number } | null;
};

export type EntryState = 'waiting' | 'attested' | 'differs' | 'corrected';

/** The state of each entry; a corrected entry no longer counts, however it was answered. */
export function entryStates(entries: Pick<SupervisionEntry, 'id' | 'corrects' | 'answer'>[]): Map<string, EntryState> {
	const corrected = new Set(entries.map(({ corrects }) => corrects));
	return new Map(
		entries.map(({ id, answer }) => [id, corrected.has(id) ? 'corrected' : (answer?.verdict ?? 'waiting')])
	);
}

/** Minutes attested by both, by month (`YYYY-MM`) and kind. */
export function attestedMinutes(entries: SupervisionEntry[]): Map<string, Record<SupervisionKind, number>> {
	const states = entryStates(entries);
	const months = new Map<string, Record<SupervisionKind, number>>();
	for (const { id, day, kind, minutes } of entries) {
		if (states.get(id) !== 'attested') continue;
		const month = day.slice(0, 7);
		const sums = months.get(month) ?? { individual: 0, group: 0, observed: 0 };
		months.set(month, { ...sums, [kind]: sums[kind] + minutes });
	}
	return months;
}
