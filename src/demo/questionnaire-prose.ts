import type { Barrier } from '#lib/domain/outcomes/review.ts';

/** What each person's forms add up to, from the first week to this one; null where one was left unfinished. Most get better, not all. */
export const totals: Record<'phq-9' | 'gad-7', Record<string, readonly (number | null)[]>> = {
	'phq-9': {
		...{ juniper: [17, 14, 11, 8], marlow: [15, 15, 14, 14], tamsin: [14, 11, 9, 7], benito: [19, 15, 12, 11] },
		...{ alma: [14, 12, 10, 6], dash: [16, 15, null, null], priya: [13, 9, 7, 4], cass: [11, 12, 15, 18] },
		...{ wren: [18, 13, 10, 8], ximena: [15, 12, 10, 9], leo: [16, 13, 11, 10], odette: [12, 9, 6, 5] }
	},
	'gad-7': {
		...{ juniper: [14, 12, 9, 7], marlow: [12, 11, 12, 11], tamsin: [11, 10, 7, 6], benito: [16, 12, 10, 9] },
		...{ alma: [13, 11, 8, 6], priya: [10, 8, 6, 5], cass: [9, 11, 13, 14], wren: [15, 12, 9, 7] },
		...{ ximena: [12, 10, 8, 7], leo: [14, 12, 10, 10], odette: [9, 8, 6, 4] }
	}
};

type Talked = {
	client: string;
	by: 'nora' | 'mateo';
	barriers: Barrier[];
	note: string;
	decided?: { decision: 'no-change'; why: string };
};

export const talkedThrough: Talked[] = [
	{
		client: 'marlow',
		by: 'nora',
		barriers: ['support', 'events'],
		note: 'Moved in with his brother two weeks ago. Sleeps on a couch; comes all the same, and says the group is the calm part of the day.',
		decided: {
			decision: 'no-change',
			why: 'The plan already names housing. The case manager has an appointment on Thursday; we look again once he has a room of his own.'
		}
	},
	{
		client: 'cass',
		by: 'mateo',
		barriers: ['climate', 'medication'],
		note: 'Says less since the quarrel about the window seat. Stopped the evening dose by herself; the prescriber knows.'
	}
];
