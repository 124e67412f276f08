import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const doingMore: CurriculumModule = {
	id: 'doing-more',
	title: both('Doing comes first', 'Primero, hacer'),
	goal: both(
		'You can plan two small things and begin them without waiting to feel like it.',
		'Puedes planear dos cosas pequeñas y empezarlas sin esperar las ganas.'
	),
	rules: { entry: false, requires: ['how-it-fits'], repeatable: true, dose: 1 },
	cautions: both(
		'Pain, fatigue after illness and eating disorders need a pace agreed with their own clinician. With high energy and little sleep, plan rest instead.',
		'El dolor, el cansancio después de una enfermedad y los trastornos de la conducta alimentaria piden un ritmo acordado con su profesional. Con mucha energía y poco sueño, planea descanso.'
	),
	depths: {
		learn: both(
			'Plan two small things, and do the first five minutes.',
			'Planea dos cosas pequeñas y haz los primeros cinco minutos.'
		),
		apply: both(
			'Look back at a week. Which activity moved your mood, and which did not?',
			'Mira una semana hacia atrás. ¿Qué actividad movió tu ánimo y cuál no?'
		),
		teach: both(
			'Help someone newer to make a plan half its size.',
			'Ayuda a alguien con menos tiempo aquí a partir su plan a la mitad.'
		)
	},
	catchUp: {
		words: both(
			'Choose one pleasant thing and one thing to get done. Give each a day and an hour. Begin with five minutes.',
			'Elige una cosa agradable y una por hacer. Ponle a cada una día y hora. Empieza con cinco minutos.'
		),
		sheet: 'activity-schedule'
	},
	homePractice,
	sessions: [session]
};
