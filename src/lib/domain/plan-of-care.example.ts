import type { PlanOfCare } from './plan-of-care.ts';

/** A plan that has no gaps on 2026-03-05, for tests. */
export const ritasPlan: PlanOfCare = {
	basis: null,
	diagnoses: [{ id: 'd1', code: 'F41.1', text: 'Generalized anxiety disorder' }],
	problems: [
		{
			id: 'p1',
			text: 'Worry keeps her awake',
			goals: [
				{
					id: 'g1',
					text: 'I want to sleep through the night.',
					objectives: [
						{
							...{
								id: 'o1',
								text: 'Sleeps six hours on five nights a week',
								targetOn: '2026-05-01',
								status: 'progressing'
							},
							interventions: [{ id: 'i1', text: 'CBT skills group', frequency: '3 times a week', duration: '8 weeks' }]
						},
						{
							...{
								id: 'o2',
								text: 'Keeps a worry time on four days a week',
								targetOn: '2026-04-15',
								status: 'not-started'
							},
							interventions: [{ id: 'i2', text: 'Homework review', frequency: 'every session', duration: '8 weeks' }]
						}
					]
				}
			]
		}
	],
	criteria: 'GAD-7 below 8 on two forms in a row.',
	participation: 'Rita chose the goals and put them into her own words.',
	reviewOn: '2026-04-04'
};
