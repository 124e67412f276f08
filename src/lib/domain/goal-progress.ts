/** How an objective moved, as a clinician judges it. */
export const progressLevels = ['none', 'some', 'good', 'met', 'worse'] as const;
export type Progress = (typeof progressLevels)[number];

/**
 * One objective that a progress note worked on. `objective` is its id in the plan of care, which every later version of the plan keeps;
 * `text` is how the plan worded it when the note was written.
 */
export type GoalProgress = { objective: string; text: string; progress: Progress; words: string };

/** Structured content of a progress note. Without an entry, the note names no goal. */
export type GoalsData = { goals: GoalProgress[] };

/** An objective that a note can name: not met yet, and not dropped. `number` is its place in the plan, "1.2.1". */
export type OpenObjective = { objective: string; number: string; text: string };

/** What is chosen for each objective on the page; an empty progress means that it was not worked on. */
export type Chosen = Record<string, { progress: Progress | ''; words: string }>;

export const chosenOf = (goals: readonly GoalProgress[], open: readonly OpenObjective[]): Chosen =>
	Object.fromEntries(
		open.map(({ objective }) => {
			const named = goals.find((goal) => goal.objective === objective);
			return [objective, { progress: named?.progress ?? '', words: named?.words ?? '' }];
		})
	);

/**
 * What a note names, in the order of the plan. One that it named before and that is open no more stays: the session did work on it. Words
 * without a judgment are not kept, because nothing would say what they are about.
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

/** The objectives in the data of a document, whatever else they hold; none where they have no such thing. */
export function goalsIn(data: unknown): GoalProgress[] {
	if (typeof data !== 'object' || data === null || !('goals' in data)) return [];
	return Array.isArray(data.goals) ? (data.goals as GoalProgress[]) : [];
}

/** The same for the facts at the head of a note: which goals it addressed. */
export const goalsNamedIn = (data: unknown): string[] => goalsIn(data).map(({ text }) => text);
