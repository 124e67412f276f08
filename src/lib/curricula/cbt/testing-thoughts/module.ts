import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const testingThoughts: CurriculumModule = {
	id: 'testing-thoughts',
	title: both('Looking at both sides of a thought', 'Mirar los dos lados de un pensamiento'),
	goal: both(
		'You can weigh a painful thought and find a fair one, or test it.',
		'Puedes pesar un pensamiento que duele y hallar uno justo, o ponerlo a prueba.'
	),
	rules: { entry: false, requires: ['thinking-traps'], repeatable: true, dose: 1 },
	cautions: both(
		'Not for grief, for harm that is going on, or for fixed beliefs. Self-critical people may turn the record into one more test; keep it short.',
		'No para un duelo, un daño presente ni creencias fijas. Quien se critica mucho puede volver el registro otro examen; que sea corto.'
	),
	depths: {
		learn: both('Take one thought through both sides.', 'Mira un pensamiento por los dos lados.'),
		apply: both(
			'Take a thought that always comes back. Plan a test for it.',
			'Toma un pensamiento que siempre vuelve. Planea una prueba.'
		),
		teach: both(
			'Be a fair judge for someone newer: ask, and do not persuade.',
			'Acompaña a alguien con menos tiempo aquí: pregunta con justicia y no convenzas.'
		)
	},
	catchUp: {
		words: both(
			'Take one thought. Write one thing that speaks for it and one that speaks against it. Then write a sentence with both in it.',
			'Toma un pensamiento. Escribe una cosa a favor y una en contra. Luego escribe una frase que tenga las dos.'
		),
		sheet: 'thought-record'
	},
	homePractice,
	sessions: [session]
};
