import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { lookBack } from './look-back-session.ts';
import { homePractice, session } from './session.ts';

export const sleepAndWeek: CurriculumModule = {
	id: 'sleep-and-week',
	title: both('Sleep, and the shape of a week', 'El sueño y la forma de la semana'),
	goal: both(
		'You can make one change that helps you sleep, and plan a goal for the week.',
		'Puedes hacerle lugar al sueño con un cambio y planear una meta pequeña para tu semana.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'No sleep restriction and no change of medication. Little need for sleep with high energy, loud snoring with pauses in breathing, and nightmares of trauma go to the prescriber or clinician.',
		'Nada de recortar el sueño ni de cambiar medicación. Poca necesidad de dormir con mucha energía, ronquidos fuertes con pausas al respirar y pesadillas de trauma van con quien receta o con el profesional.'
	),
	depths: {
		learn: both(
			'Choose one change for your nights, and one goal for your week.',
			'Elige un cambio para tus noches y una meta para tu semana.'
		),
		apply: both(
			'Look at a week in your sleep log. Which change made a difference, and what will you try next?',
			'Mira una semana de tu registro de sueño. ¿Qué cambio sirvió y qué probarás ahora?'
		),
		teach: both(
			'Tell someone newer how you got through a bad night.',
			'Cuéntale a alguien con menos tiempo aquí cómo pasaste una mala noche.'
		)
	},
	catchUp: {
		words: both(
			'Choose a time to get up, and keep it for five days. Write your nights into the sleep log. Set one small goal.',
			'Elige una hora para levantarte y mantenla cinco días. Anota tus noches en el registro de sueño. Ponte una meta pequeña.'
		),
		sheet: 'sleep-log'
	},
	homePractice,
	sessions: [session, lookBack]
};
