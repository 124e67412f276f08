import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { personOf } from '#lib/made-up/people.ts';

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
/** Opens the personal link that the demo prints. */
export const demoPin = '350291';

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

export type DemoClient = MadeUpPerson & {
	/** The days on which they stayed away from all of their groups, counted back from the latest; 0 is today. */
	missed: number[];
	/** How often they come in time. */
	punctual: number;
};

const habits: Record<string, [punctual: number, missed: number[]]> = {
	juniper: [0.9, []],
	marlow: [0.6, [4]],
	tamsin: [0.95, []],
	benito: [0.8, [8]],
	alma: [0.9, [7]],
	dash: [0.5, [0, 1, 3, 6]],
	priya: [0.9, []],
	cass: [0.8, [2, 5]],
	wren: [0.85, [4]],
	ximena: [0.75, []],
	leo: [0.7, [1, 3]],
	odette: [0.95, []]
};

export const demoClients: DemoClient[] = Object.entries(habits).map(([key, [punctual, missed]]) => ({
	...personOf(key)!,
	...{ missed, punctual }
}));

const byDay = ['juniper', 'marlow', 'tamsin', 'benito', 'alma', 'dash', 'priya', 'cass'] as const;
/** Who belongs to which group: to all of the day's, or to the evening's; two people are in both. */
export const members = {
	process: byDay,
	skills: byDay,
	wellness: byDay,
	evening: ['priya', 'cass', 'wren', 'ximena', 'leo', 'odette']
} as const;
