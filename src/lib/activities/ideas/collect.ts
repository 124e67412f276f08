import type { Idea, IdeasSeat } from './fold.ts';

/** Prefix of an idea's key in the box, which distinguishes it from a vote for an idea. */
const prefix = 'idea:';
export const ideaKey = (text: string): string => prefix + text;

/** Ideas in alphabetical order without duplicates, so that the order doesn't show who wrote when. */
const sorted = (ideas: Idea[]): Idea[] =>
	ideas
		.filter((idea, at) => ideas.findIndex((other) => other.text === idea.text) === at)
		.sort((a, b) => (a.text < b.text ? -1 : 1));

export const fromSeats = (seats: Record<string, IdeasSeat>): Idea[] =>
	sorted(Object.values(seats).flatMap((seat) => seat.ideas));

/** Ideas in a box have no ids yet: they get them in alphabetical order. */
export const fromBox = (box: Record<string, number>, fresh: string): Idea[] =>
	sorted(
		Object.keys(box)
			.filter((key) => key.startsWith(prefix))
			.map((key) => ({ id: '', text: key.slice(prefix.length) }))
	).map(({ text }, at) => ({ id: `${fresh}-${at + 1}`, text }));
