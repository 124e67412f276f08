import type { Locale } from './worksheet.ts';

/** Someone who does not exist, in the demo and in practice sessions. */
export type MadeUpPerson = {
	key: string;
	/** As on a roster. */
	name: string;
	preferredName: string;
	locale: Locale;
	/** From 0 to 10, and how far it has moved over three weeks. */
	mood: number;
	drift: number;
};

export const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
