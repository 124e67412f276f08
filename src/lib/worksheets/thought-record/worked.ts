import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { both } from '#lib/worksheets/write.ts';

export const workedExample: LibraryWorksheet['workedExample'] = {
	'feelings.r1.word': both('Sad', 'Tristeza'),
	'feelings.r1.strength': 70,
	'feelings.r2.word': both('Left out', 'Sentirme aparte'),
	'feelings.r2.strength': 85,
	'distress-before': 80,
	'thoughts.r1.text': both('She is mad at me.', 'Está enojada conmigo.'),
	'thoughts.r2.text': both('I always push people away.', 'Siempre alejo a la gente.'),
	'belief-before': 90,
	traps: ['mind-reading', 'always-and-never'],
	'evidence-for.r1.fact': both('She read my message and did not reply.', 'Leyó mi mensaje y no contestó.'),
	'evidence-against.r1.fact': both('She called me on Sunday and we laughed.', 'Me llamó el domingo y nos reímos.'),
	'evidence-against.r2.fact': both('She works late on Tuesdays.', 'Los martes trabaja hasta tarde.'),
	'balanced-belief': 65,
	'belief-after': 45,
	'distress-after': 50
};
