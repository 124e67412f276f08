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
	/** How often the person comes, and how often in time. */
	comes: number;
	punctual: number;
};

const habits: Record<string, [comes: number, punctual: number]> = {
	juniper: [0.95, 0.9],
	marlow: [0.85, 0.6],
	tamsin: [0.95, 0.95],
	benito: [0.9, 0.8],
	alma: [0.9, 0.9],
	dash: [0.7, 0.5],
	priya: [0.95, 0.9],
	cass: [0.8, 0.8],
	wren: [0.9, 0.85],
	ximena: [0.85, 0.75],
	leo: [0.75, 0.7],
	odette: [0.9, 0.95]
};

export const demoClients: DemoClient[] = Object.entries(habits).map(([key, [comes, punctual]]) => ({
	...personOf(key)!,
	...{ comes, punctual }
}));

/** Who belongs to which group; two people are in both. */
export const members = {
	skills: ['juniper', 'marlow', 'tamsin', 'benito', 'alma', 'dash', 'priya', 'cass'],
	evening: ['priya', 'cass', 'wren', 'ximena', 'leo', 'odette']
} as const;
