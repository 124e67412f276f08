import type { Change } from './measure.ts';

/** As the services of the English talking therapies program count it. */
export const talkingTherapies = (points: number, caseFrom: number): Change => ({
	points,
	caseFrom,
	population: {
		en: 'Adults in talking therapies for anxiety and depression in England',
		es: 'Personas adultas en terapia por ansiedad y depresión en Inglaterra'
	},
	source: 'NHS Talking Therapies for Anxiety and Depression Manual'
});
