/** How an objective moved, as a clinician judges it. */
export const progressLevels = ['none', 'some', 'good', 'met', 'worse'] as const;
export type Progress = (typeof progressLevels)[number];

/**
 * One objective that a progress note worked on. `objective` is its id in the plan of care, the same in every later
 * version; `text` is how the plan worded it when the note was written.
 */
export type GoalProgress = { objective: string; text: string; progress: Progress; words: string };

/** The structured content of a progress note. Without an entry, the note names no goal. */
export type GoalsData = { goals: GoalProgress[] };

/** An objective that a note can name: neither met nor dropped. `number` is its place in the plan, "1.2.1". */
export type OpenObjective = { objective: string; number: string; text: string };

/** What was chosen for each objective on the page; empty progress means it was not worked on. */
export type Chosen = Record<string, { progress: Progress | ''; words: string }>;

export const chosenOf = (goals: readonly GoalProgress[], open: readonly OpenObjective[]): Chosen =>
	Object.fromEntries(
		open.map(({ objective }) => {
			const named = goals.find((goal) => goal.objective === objective);
			return [objective, { progress: named?.progress ?? '', words: named?.words ?? '' }];
		})
	);

/**
 * What a note names, in the order of the plan. An objective it named before that has since been closed stays, because
 * the session did work on it. Text without a progress rating is dropped, since nothing would give it meaning.
 */
export function namedIn(
	chosen: Chosen,
	open: readonly OpenObjective[],
	before: readonly GoalProgress[] = []
): GoalProgress[] {
	const closed = before.filter(({ objective }) => !open.some((one) => one.objective === objective));
	const named = open.flatMap(({ objective, text }): GoalProgress[] => {
		const { progress, words } = chosen[objective] ?? { progress: '', words: '' };
		return progress === '' ? [] : [{ objective, text, progress, words: words.trim() }];
	});
	return [...named, ...closed];
}

/** The objectives in a document's data, whatever else they hold; empty if there are none. */
export function goalsIn(data: unknown): GoalProgress[] {
	if (typeof data !== 'object' || data === null || !('goals' in data)) return [];
	return Array.isArray(data.goals) ? (data.goals as GoalProgress[]) : [];
}

/** The same for the facts at the head of a note: the goals it addressed. */
export const goalsNamedIn = (data: unknown): string[] => goalsIn(data).map(({ text }) => text);
