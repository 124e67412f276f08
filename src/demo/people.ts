import type { Standing } from '#lib/domain/standing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** Nobody here exists. Every name is invented, and the addresses can never be real ones. */
export type DemoStaff = {
	key: 'nora' | 'mateo' | 'ingrid' | 'otis';
	name: string;
	credentials: string;
	email: string;
	/** What they are at the groups of the program, or for the installation. */
	standings: Standing[];
};

export const demoPassword = 'slow tide by the pier';

export const demoStaff: DemoStaff[] = [
	{
		key: 'nora',
		name: 'Nora Quill',
		credentials: 'LMFT',
		email: 'nora@lantern.example',
		standings: ['facilitator']
	},
	{
		key: 'mateo',
		name: 'Mateo Brisa',
		credentials: 'LPC-A',
		email: 'mateo@lantern.example',
		standings: ['facilitator']
	},
	{
		key: 'ingrid',
		name: 'Ingrid Solway',
		credentials: 'LCSW-S',
		email: 'ingrid@lantern.example',
		standings: ['supervisor', 'facilitator']
	},
	{ key: 'otis', name: 'Otis Fennimore', credentials: '', email: 'otis@lantern.example', standings: ['admin'] }
];

export type DemoClient = {
	key: string;
	name: string;
	preferredName: string;
	locale: Locale;
	/** How often the person comes, and how often in time. */
	comes: number;
	punctual: number;
	/** Where mood begins, three weeks ago, and how it has moved since. */
	mood: number;
	drift: number;
};

const client = (
	name: string,
	preferredName: string,
	locale: Locale,
	[comes, punctual, mood, drift]: [number, number, number, number]
): DemoClient => ({ key: preferredName.toLowerCase(), name, preferredName, locale, comes, punctual, mood, drift });

export const demoClients: DemoClient[] = [
	client('Juniper Vale', 'Juniper', 'en', [0.95, 0.9, 3, 2]),
	client('Marlow Finch', 'Marlow', 'en', [0.85, 0.6, 4, 1]),
	client('Tamsin Oakes', 'Tamsin', 'en', [0.95, 0.95, 5, 1]),
	client('Benito Lucero Farol', 'Benito', 'es', [0.9, 0.8, 3, 3]),
	client('Alma Rocío Nevares', 'Alma', 'es', [0.9, 0.9, 4, 1]),
	client('Dashiell Moon', 'Dash', 'en', [0.7, 0.5, 5, -1]),
	client('Priya Willowby', 'Priya', 'en', [0.95, 0.9, 4, 2]),
	client('Cassius Thornebury', 'Cass', 'en', [0.8, 0.8, 2, 2]),
	client('Wren Abernathy-Lake', 'Wren', 'en', [0.9, 0.85, 5, 0]),
	client('Ximena Faro del Prado', 'Ximena', 'es', [0.85, 0.75, 3, 2]),
	client('Leopold Marsh', 'Leo', 'en', [0.75, 0.7, 4, 0]),
	client('Odette Pinegrove', 'Odette', 'en', [0.9, 0.95, 6, 1])
];

/** Who belongs to which group; two people are in both. */
export const members = {
	skills: ['juniper', 'marlow', 'tamsin', 'benito', 'alma', 'dash', 'priya', 'cass'],
	evening: ['priya', 'cass', 'wren', 'ximena', 'leo', 'odette']
} as const;
