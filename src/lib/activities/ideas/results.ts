import type { Idea, IdeasResult } from './fold.ts';

/** One idea with its votes in each shown round; none for a round in which it wasn't up for a vote. */
export type Bar = { id: string; text: string; votes: (number | null)[] };

/** By votes in the latest round, most first. Ideas hidden since then are left out, whatever their votes. */
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
