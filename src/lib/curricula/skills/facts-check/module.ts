import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const factsCheck: CurriculumModule = {
	id: 'facts-check',
	title: both('Looking at the facts', 'Mirar los hechos'),
	goal: both(
		'You can tell what happened from what you made of it, before you act.',
		'Puedes distinguir lo que pasó de lo que entendiste, antes de actuar.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Do not use it on firmly held delusional beliefs, on grief, or on harm that is going on now. In very high arousal, calm the body first.',
		'No lo uses con creencias delirantes firmes, con un duelo ni con un daño que está ocurriendo. Con mucha activación, primero calmar el cuerpo.'
	),
	depths: {
		learn: both(
			'Learn to ask what a camera would have seen, and to find one other story.',
			'Aprende a preguntar qué habría visto una cámara y a encontrar otra historia.'
		),
		apply: both(
			'Bring a quarrel or a worry of this week. Check it before you decide what to do.',
			'Trae una pelea o preocupación de esta semana. Mira los hechos antes de decidir qué hacer.'
		),
		teach: both(
			'Sit with someone newer. Ask the questions, and let them find the answers.',
			'Acompaña a alguien con menos tiempo aquí. Haz las preguntas y deja que encuentre las respuestas.'
		)
	},
	catchUp: {
		words: both(
			'Take one moment from this week. Write down only what a camera would have seen. Then write one other story that fits.',
			'Toma un momento de esta semana. Anota solo lo que habría visto una cámara. Luego escribe otra historia que encaje.'
		),
		sheet: 'facts-check'
	},
	homePractice,
	sessions: [session]
};
