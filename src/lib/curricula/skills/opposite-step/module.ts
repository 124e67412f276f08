import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const oppositeStep: CurriculumModule = {
	id: 'opposite-step',
	title: both('A step the other way', 'Un paso en sentido contrario'),
	goal: both(
		'When a feeling pushes you the wrong way, you can take one step the other way.',
		'Si una emoción te empuja a algo que no ayuda, puedes dar un paso contrario.'
	),
	rules: { entry: false, requires: ['naming-emotions', 'facts-check'], spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Never for fear or anger that fits the facts: violence, stalking, unsafe housing. With trauma memories, only alongside individual treatment. With mania, the opposite step is rest.',
		'Nunca para un miedo o enojo que encaja con los hechos: violencia, acoso, vivienda peligrosa. Con recuerdos de trauma, solo junto con tratamiento individual. Con manía, el paso contrario es el descanso.'
	),
	depths: {
		learn: both(
			'Learn the two questions, and plan one small step.',
			'Aprende las dos preguntas y planea un paso pequeño.'
		),
		apply: both(
			'Take a push that keeps coming back. What would the whole step look like, face and voice included?',
			'Toma un empuje que vuelve y vuelve. ¿Cómo sería el paso completo, con cara y voz?'
		),
		teach: both(
			'Tell about a step that you took, and what happened to the feeling.',
			'Cuenta un paso que diste y qué pasó con la emoción.'
		)
	},
	catchUp: {
		words: both(
			'Find one push that does not help you. Ask the two questions. Then plan a small step the other way.',
			'Busca un empuje que no te ayuda. Haz las dos preguntas. Luego planea un paso pequeño en sentido contrario.'
		),
		sheet: 'opposite-step'
	},
	homePractice,
	sessions: [session]
};
