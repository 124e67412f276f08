import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const worry: CurriculumModule = {
	id: 'worry',
	title: both('Sorting out worry', 'Ordenar la preocupación'),
	goal: both(
		'You can tell a worry with a step from one that goes in circles.',
		'Puedes ver si una preocupación tiene un paso o da vueltas.'
	),
	rules: { entry: false, requires: ['how-it-fits'], repeatable: true, dose: 1 },
	cautions: both(
		'Danger at home, medical symptoms and thoughts of suicide are never put off to a worry time. With obsessions, follow the individual treatment.',
		'Un peligro en casa, síntomas médicos e ideas de suicidio nunca se dejan para un rato de preocuparse. Con obsesiones, sigue el tratamiento individual.'
	),
	depths: {
		learn: both(
			'Sort one worry, and choose a time for the ones that go in circles.',
			'Ordena una preocupación y elige un rato para las que dan vueltas.'
		),
		apply: both(
			'Live with a small bit of not knowing: leave one thing unchecked.',
			'Convive con un poco de no saber: deja una cosa sin revisar.'
		),
		teach: both(
			'Tell someone newer what you do when a worry comes back at night.',
			'Cuéntale a alguien con menos tiempo aquí qué haces cuando una preocupación vuelve de noche.'
		)
	},
	catchUp: {
		words: both(
			'Take one worry. Is there a step? Write what and when. If not, give it fifteen minutes tomorrow, and let it go until then.',
			'Toma una preocupación. ¿Hay un paso? Escribe qué y cuándo. Si no, dale quince minutos mañana y suéltala hasta entonces.'
		),
		sheet: 'worry-sorter'
	},
	homePractice,
	sessions: [session]
};
