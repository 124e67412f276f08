import type { Chosen } from '#lib/domain/goal-progress.ts';

/** Plans of people who do not exist. */
export const planned = [
	{
		client: 'juniper',
		diagnosis: { code: 'F41.1', text: 'Generalized anxiety disorder' },
		problem: 'Worry keeps them awake and away from work.',
		goal: 'I want to get through a work week without calling in.',
		objectives: ['Goes to work on four of five days for three weeks', 'Sleeps six hours on five nights a week'],
		interventions: [
			{ text: 'CBT skills group', frequency: '3 times a week', duration: '8 weeks' },
			{ text: 'Thought records reviewed in group', frequency: 'every week', duration: '8 weeks' }
		],
		criteria: 'GAD-7 below 8 on two forms in a row, and back at work for three weeks.',
		participation: 'Chose the goal, and asked that sleep be part of it.',
		reviewInDays: 3,
		declined: ''
	},
	{
		client: 'marlow',
		diagnosis: { code: 'F33.1', text: 'Major depressive disorder, recurrent, moderate' },
		problem: 'Stays in bed most of the day and has stopped seeing friends.',
		goal: 'I want to feel like part of things again.',
		objectives: ['Is up by 9 on five days a week', 'Meets one friend a week for four weeks'],
		interventions: [
			{ text: 'Behavioral activation in skills group', frequency: '3 times a week', duration: '8 weeks' }
		],
		criteria: 'PHQ-9 below 10 on two forms in a row, and a week planned by himself.',
		participation: 'Put the goal into his own words; wanted fewer objectives, and they were cut to two.',
		reviewInDays: -2,
		declined: 'Wants to read it at home first.'
	},
	{
		client: 'priya',
		diagnosis: { code: 'F40.10', text: 'Social phobia, unspecified' },
		problem: 'Avoids speaking up and leaves early.',
		goal: 'I want to say what I think and stay in the room.',
		objectives: ['Speaks once in every group for three weeks', 'Stays to the end of ten groups in a row'],
		interventions: [
			{ text: 'Role-play and exposure in both groups', frequency: '4 times a week', duration: '6 weeks' }
		],
		criteria: 'Both objectives met, and a plan for work meetings that she has tried twice.',
		participation: 'Named the situations herself and put them in order.',
		reviewInDays: 24,
		declined: ''
	}
] as const;

export const progressed: Chosen[string][] = [
	{ progress: 'some', words: 'On more days than last week.' },
	{ progress: 'none', words: '' },
	{ progress: 'good', words: 'Did it without being asked.' },
	{ progress: 'some', words: '' }
];
