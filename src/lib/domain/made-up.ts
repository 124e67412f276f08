import type { Locale } from './worksheet.ts';

/** A fictional person, for the demo and practice sessions. */
export type MadeUpPerson = {
	key: string;
	/** As on a roster. */
	name: string;
	preferredName: string;
	locale: Locale;
	/** From 0 to 10, and the change over three weeks. */
	mood: number;
	drift: number;
};

export const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
