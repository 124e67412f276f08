import { noDetails } from '#lib/domain/person.ts';
import type { Signature } from '#lib/domain/signing.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import type { PersonRecord } from '#lib/server/exports/fhir/model.ts';

const day = Date.UTC(2026, 2, 3, 15);
const minutes = (count: number) => day + count * 60_000;

const signature = (name: string, role: Signature['role'], at: number): Signature => ({
	...{ name, credentials: 'LCSW', role, at },
	...{ statement: 'I wrote this.', contentHash: 'ab'.repeat(32), lateEntry: null }
});

/** Ana in one program: she attended once, answered two questionnaires, stayed away once; one note was co-signed and added to. */
export const anaRecord: PersonRecord = {
	origin: 'https://circle.example.org',
	madeAt: minutes(60 * 24 * 10),
	period: { from: '2026-03-01', to: '2026-03-31' },
	person: {
		...noDetails,
		...{ id: 'ana_-1', name: 'Ana Castellane', preferredName: 'Annie', locale: 'es', birthDate: '1988-04-02' },
		...{ recordNumber: '4711', phone: '555 0100', email: 'ana@example.org', address: '1 Elm St' },
		...{ emergencyName: 'Luis Castellane', emergencyRelation: 'brother', emergencyPhone: '555 0101' },
		identifiers: [{ system: 'Medicaid', value: 'M-1' }]
	},
	programs: [{ id: 'iop', name: 'Evening program' }],
	episodes: [
		{ id: 'stay_2', programId: 'iop', status: 'active', admittedOn: '2026-02-20', dischargedOn: null },
		{ id: 'stay_1', programId: 'iop', status: 'finished', admittedOn: '2026-01-05', dischargedOn: '2026-02-01' },
		{ id: 'stay_0', programId: 'iop', status: 'finished', admittedOn: null, dischargedOn: '2025-11-01' },
		{ id: 'stay_3', programId: 'iop', status: 'on-hold', admittedOn: '2026-01-05', dischargedOn: null },
		{ id: 'stay_4', programId: 'iop', status: 'waitlist', admittedOn: null, dischargedOn: null },
		{ id: 'stay_5', programId: 'iop', status: 'referred', admittedOn: null, dischargedOn: null }
	],
	consents: [
		{
			...{ id: 'consent_1', programId: 'iop', kind: 'part-2', givenOn: '2026-01-05', expiresOn: '2026-12-31' },
			...{ revokedOn: null, scope: { covers: 'Attendance', to: 'Dr. Vance', purpose: 'Coordination' } }
		},
		{
			...{ id: 'consent_2', programId: 'iop', kind: 'treatment', givenOn: '2026-01-05', expiresOn: null },
			...{ revokedOn: '2026-02-01', scope: { covers: 'Group therapy', to: '', purpose: '' } }
		}
	],
	staff: [
		{ id: 'maya', name: 'Maya Lindahl', credentials: 'LMSW' },
		{ id: 'sara', name: 'Sara Quist', credentials: 'LCSW' }
	],
	groups: [
		{
			...{ id: 'skills', title: 'Skills group', programId: 'iop' },
			stays: [
				{ startsOn: '2026-01-05', endsOn: '2026-02-01' },
				{ startsOn: '2026-02-20', endsOn: null }
			]
		}
	],
	sessions: [
		{
			...{ id: 41, title: 'Skills group', groupId: 'skills', programId: 'iop', modality: 'room' },
			...{ startedAt: minutes(0), endedAt: minutes(50) },
			staff: [
				{ staffId: 'maya', role: 'lead', from: minutes(0), to: minutes(50) },
				{ staffId: 'sara', role: 'observer', from: minutes(10), to: null }
			],
			attended: { status: 'late', arrivedAt: minutes(9), leftAt: minutes(50) }
		},
		{
			...{ id: 42, title: 'Skills group', groupId: 'skills', programId: 'iop', modality: 'video' },
			...{ startedAt: minutes(2880), endedAt: minutes(2930), staff: [] },
			attended: { status: 'no-show', arrivedAt: null, leftAt: null }
		}
	],
	results: [
		{
			...{ id: 'result_1', slug: 'gad-7', version: 1, session: 41, at: minutes(14), complete: true },
			...{ items: Object.fromEntries(gad7.items.map(({ id }) => [id, 2])), total: 14, band: gad7.bands[2]! }
		},
		{
			...{ id: 'result_2', slug: 'phq-9', version: 1, session: 41, at: minutes(17), complete: false },
			...{ items: { ...Object.fromEntries(phq9.items.map(({ id }) => [id, 1])), harm: null }, total: null, band: null }
		}
	],
	documents: [
		{
			...{ id: 'note_1', kind: 'progress-note', title: 'Progress note', locale: 'en', session: 41, programId: 'iop' },
			...{ text: 'Data: Ana named three triggers – ¡bien!', authorId: 'maya', signedAt: minutes(120) },
			signature: signature('Maya Lindahl', 'facilitator', minutes(120)),
			coSigned: { by: 'sara', at: minutes(200), signature: signature('Sara Quist', 'supervisor', minutes(200)) },
			...{ serviceAt: minutes(0), isInError: false },
			addenda: [
				{
					...{ id: 'addendum_1', text: 'She called the next day.', by: 'sara', at: minutes(1500) },
					signature: signature('Sara Quist', 'supervisor', minutes(1500))
				}
			]
		},
		{
			...{ id: 'plan_0', kind: 'plan-of-care', title: 'Plan of care', locale: 'en', session: null, programId: 'iop' },
			...{ text: 'Problem 1: sleep.', authorId: 'maya', signedAt: minutes(280), coSigned: null },
			signature: signature('Maya Lindahl', 'facilitator', minutes(280)),
			...{ serviceAt: minutes(270), isInError: false, addenda: [] }
		},
		{
			...{ id: 'plan_1', kind: 'plan-of-care', title: 'Plan of care', locale: 'en', session: null, programId: 'iop' },
			...{ text: 'Problem 1: sleep.', authorId: 'maya', signedAt: minutes(300), coSigned: null },
			signature: signature('Maya Lindahl', 'facilitator', minutes(300)),
			...{ serviceAt: minutes(290), isInError: true, addenda: [] }
		}
	],
	plans: [
		{
			...{ documentId: 'plan_0', programId: 'iop', by: 'maya', signedAt: minutes(280), holds: true },
			plan: {
				...{ basis: null, diagnoses: [], criteria: '', participation: '', reviewOn: '2026-06-01' },
				problems: [
					{
						...{ id: 'p1', text: 'Poor sleep' },
						goals: [
							{
								...{ id: 'g1', text: '“I want to sleep through.”' },
								objectives: [
									{
										...{
											id: 'o1',
											text: 'Sleeps six hours on five nights a week',
											targetOn: '2026-05-01',
											status: 'progressing'
										},
										interventions: [{ id: 'i1', text: 'Sleep diary', frequency: 'daily', duration: '8 weeks' }]
									},
									{ ...{ id: 'o2', text: 'No screens after ten', targetOn: '', status: 'met' }, interventions: [] }
								]
							}
						]
					}
				]
			}
		}
	],
	followUps: [
		{
			...{ id: 'follow_1', session: 41, by: 'maya', decidedAt: minutes(55) },
			...{ on: '2026-03-20', doneAt: null }
		},
		{
			...{ id: 'follow_2', session: 41, by: 'maya', decidedAt: minutes(56) },
			...{ on: '2026-03-05', doneAt: minutes(3000) }
		},
		// Agreed after an assessment from the chart.
		{ id: 'follow_3', session: null, by: 'maya', decidedAt: minutes(400), on: '2026-03-09', doneAt: null }
	]
};
