import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const lifeThatHolds: CurriculumModule = {
	id: 'life-that-holds',
	title: both('A life that holds', 'Una vida que sostiene'),
	goal: both(
		'You have two small things for your empty hours, and someone to share one with.',
		'Tienes dos cosas pequeñas para tus horas vacías y alguien con quien hacer una.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Weeks without any joy: assess for depression. Watch for gambling, spending or work taking the place of use.',
		'Semanas sin ningún gusto: evalúa una depresión. Observa si el juego, las compras o el trabajo ocupan el lugar del consumo.'
	),
	depths: {
		learn: both('Find two small things, and one person.', 'Encuentra dos cosas pequeñas y una persona.'),
		apply: both(
			'What held you in the last weeks? Do more of it, on purpose.',
			'¿Qué te sostuvo en las últimas semanas? Haz más de eso, a propósito.'
		),
		teach: both(
			'Does the program allow it? Take someone newer along to a place that is good for you.',
			'¿Lo permite el programa? Lleva a alguien con menos tiempo aquí a un lugar que te hace bien.'
		)
	},
	catchUp: {
		words: both(
			'Find your emptiest hour of the week. Choose one thing for it that is free and near, and ask one person along.',
			'Busca tu hora más vacía de la semana. Elige para ella algo gratis y cercano, e invita a una persona.'
		),
		sheet: 'activity-menu'
	},
	homePractice,
	sessions: [session]
};
