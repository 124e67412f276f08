import type { ConsentKind, ConsentScope } from '#lib/domain/consent.ts';
import type { EpisodeCommand } from '#lib/domain/episode-rules.ts';
import type { EpisodeDetails } from '#lib/domain/episode-details.ts';
import type { NewClient } from '#lib/server/programs/clients.ts';

/** Stays of people who do not exist. */
type Act = Omit<EpisodeCommand, 'day' | 'levelId' | 'reason'> & {
	reason?: string;
	daysAgo: number;
	level?: 'intensive' | 'outpatient';
	track?: 'day' | 'evening';
	details?: Partial<EpisodeDetails>;
};
export type Arrival = {
	person: NewClient;
	referral: { daysAgo: number; referredBy: string; referralReason: string };
	acts: Act[];
};

export const criteria = [
	'18 years or older',
	'Needs more than weekly sessions, and no inpatient care',
	'Medically stable',
	'Agrees to come on at least three days a week',
	'A safe place to live'
];

const allMet: Partial<EpisodeDetails> = {
	screening: criteria.map((criterion) => ({ criterion, finding: 'met', words: '' }))
};
const almostMet: Partial<EpisodeDetails> = {
	screening: criteria.map((criterion, i) => ({
		...{ criterion, finding: i === 3 ? 'not-assessed' : 'met' },
		words: i === 3 ? 'Starts a new job on the first; asks for evenings.' : ''
	}))
};

/** Weeks in care and level of those in the groups; where it is not said, three weeks of intensive care. */
export const since: Record<string, { weeks: number; level: 'intensive' | 'outpatient'; acts?: Act[] }> = {
	juniper: { weeks: 4, level: 'intensive' },
	tamsin: { weeks: 7, level: 'intensive', acts: [{ act: 'planned-discharge', daysAgo: -5 }] },
	alma: { weeks: 5, level: 'intensive' },
	priya: { weeks: 6, level: 'intensive' },
	wren: { weeks: 4, level: 'outpatient' },
	ximena: { weeks: 3, level: 'outpatient' },
	leo: { weeks: 5, level: 'outpatient' },
	odette: {
		...{ weeks: 9, level: 'intensive' },
		acts: [
			{ act: 'stepped', daysAgo: 29, level: 'outpatient', reason: 'Two goals met, back at work three days a week.' },
			{ act: 'planned-discharge', daysAgo: -12 }
		]
	}
};

const newcomer = (name: string, preferredName: string, locale: NewClient['locale'] = 'en') => ({
	...{ name, preferredName, locale }
});

export const arrivals: Arrival[] = [
	{
		person: newcomer('Hollis Pemberwick', 'Hollis'),
		referral: {
			daysAgo: 1,
			referredBy: 'Dr. Imani Vale',
			referralReason: 'Panic attacks at work, on leave since May.'
		},
		acts: []
	},
	{
		person: newcomer('Noemí Arrieta', 'Noemí', 'es'),
		referral: { daysAgo: 4, referredBy: 'Harbor Hospital', referralReason: 'Leaving inpatient care on Friday.' },
		acts: [{ act: 'screened', daysAgo: 2, details: almostMet }]
	},
	{
		person: newcomer('Quincy Ashdown', 'Quincy'),
		referral: { daysAgo: 14, referredBy: 'Self', referralReason: 'Low mood after a divorce.' },
		acts: [
			{ act: 'screened', daysAgo: 10, details: allMet },
			{ act: 'waitlisted', daysAgo: 9 }
		]
	},
	{
		person: newcomer('Rosalind Teague', 'Roz'),
		referral: {
			daysAgo: 8,
			referredBy: 'Dr. Imani Vale',
			referralReason: 'Returning symptoms, two missed weeks of work.'
		},
		acts: [
			{ act: 'screened', daysAgo: 5, details: allMet },
			{ act: 'waitlisted', daysAgo: 3 }
		]
	},
	{
		person: newcomer('Ambrose Keating', 'Ambrose'),
		referral: { daysAgo: 38, referredBy: 'Harbor Hospital', referralReason: 'Step-down from partial hospitalization.' },
		acts: [
			{ act: 'screened', daysAgo: 36, details: allMet },
			{ act: 'admitted', daysAgo: 30, level: 'intensive' },
			{ act: 'held', daysAgo: 8, reason: 'Knee surgery; expects to be back in two weeks.' }
		]
	},
	{
		person: newcomer('Delphine Marsh', 'Del'),
		referral: { daysAgo: 75, referredBy: 'Self', referralReason: 'Anxiety that keeps her at home.' },
		acts: [
			{ act: 'screened', daysAgo: 72, details: allMet },
			{ act: 'admitted', daysAgo: 68, level: 'intensive' },
			{ act: 'stepped', daysAgo: 30, level: 'outpatient', reason: 'Comes by bus again, goals 1 to 3 met.' },
			{
				...{ act: 'discharged', daysAgo: 10, disposition: 'completed' },
				details: { referralsOut: [{ to: 'Bayside Counseling', reason: 'weekly therapy' }] }
			}
		]
	},
	{
		person: newcomer('Casimir Holt', 'Cas'),
		referral: { daysAgo: 12, referredBy: 'Dr. Owen Pell', referralReason: 'Asks for group therapy.' },
		acts: [{ act: 'discharged', daysAgo: 6, disposition: 'not-admitted', reason: 'Chose a program closer to home.' }]
	}
];

/** `holds`: days from now to its last; null without one. */
export const given: {
	who: string;
	kind: ConsentKind;
	scope: ConsentScope;
	daysAgo: number;
	holds: number | null;
}[] = [
	{
		...{ who: 'juniper', kind: 'treatment', daysAgo: 29, holds: null },
		scope: { covers: 'Group and individual treatment in this program', to: '', purpose: '' }
	},
	{
		...{ who: 'juniper', kind: 'release', daysAgo: 29, holds: 20 },
		scope: {
			covers: 'Attendance, measures, and plan of care',
			to: 'Dr. Imani Vale',
			purpose: 'Coordinating medication'
		}
	},
	{
		...{ who: 'benito', kind: 'family', daysAgo: 20, holds: 160 },
		scope: { covers: 'Taking part in family sessions', to: 'Marta Farol, sister', purpose: '' }
	},
	{
		...{ who: 'alma', kind: 'telehealth', daysAgo: 34, holds: 330 },
		scope: { covers: 'Groups by video when she cannot come', to: '', purpose: '' }
	}
];
