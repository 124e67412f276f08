import type { Idea, IdeasSeat } from './fold.ts';

/** What an idea puts into the box, and how it is told apart from a vote for one. */
const prefix = 'idea:';
export const ideaKey = (text: string): string => prefix + text;

/** Ideas by letter, the same one once: their order tells nothing of who wrote when. */
const sorted = (ideas: Idea[]): Idea[] =>
	ideas
		.filter((idea, at) => ideas.findIndex((other) => other.text === idea.text) === at)
		.sort((a, b) => (a.text < b.text ? -1 : 1));

export const fromSeats = (seats: Record<string, IdeasSeat>): Idea[] =>
	sorted(Object.values(seats).flatMap((seat) => seat.ideas));

/** From a box, where no idea has an id yet: they get theirs in the order of their letters. */
export const fromBox = (box: Record<string, number>, fresh: string): Idea[] =>
	sorted(
		Object.keys(box)
			.filter((key) => key.startsWith(prefix))
			.map((key) => ({ id: '', text: key.slice(prefix.length) }))
	).map(({ text }, at) => ({ id: `${fresh}-${at + 1}`, text }));
