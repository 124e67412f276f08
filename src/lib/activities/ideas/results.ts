import type { Idea, IdeasResult } from './fold.ts';

/** One idea with its votes in each round that is shown; one that nobody could vote for then has none. */
export type Bar = { id: string; text: string; votes: (number | null)[] };

/** The most wanted of the last round first. What was hidden since is not there, whatever its votes. */
export function bars(ideas: Idea[], results: IdeasResult[]): Bar[] {
	const ranked = results.at(-1)?.ideas.map((it) => it.id) ?? [];
	const place = ({ id }: Idea) => (ranked.includes(id) ? ranked.indexOf(id) : ranked.length);
	return [...ideas]
		.sort((a, b) => place(a) - place(b))
		.map(({ id, text }) => ({
			id,
			text,
			votes: results.map((result) => result.ideas.find((it) => it.id === id)?.votes ?? null)
		}));
}
