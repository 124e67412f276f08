import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';

export const workedExample: LibraryWorksheet['workedExample'] = {
	'feelings.r1.word': { en: 'Hurt', es: 'Dolor' },
	'feelings.r1.strength': 70,
	'distress-before': 75,
	'thoughts.r1.text': { en: 'She is angry with me.', es: 'Está enojada conmigo.' },
	'main-thought': { en: 'She is angry with me.', es: 'Está enojada conmigo.' },
	'belief-before': 85,
	traps: ['mind-reading'],
	'evidence-for.r1.fact': { en: 'She did not write back.', es: 'No me contestó.' },
	'evidence-against.r1.fact': { en: 'She works late on Tuesdays.', es: 'Los martes trabaja hasta tarde.' },
	'balanced-belief': 70,
	'belief-after': 40,
	'distress-after': 45
};
