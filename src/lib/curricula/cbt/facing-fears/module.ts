import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const facingFears: CurriculumModule = {
	id: 'facing-fears',
	title: both('One step toward what I fear', 'Un paso hacia lo que temo'),
	goal: both(
		'You can build a ladder toward something you avoid, and take the lowest step.',
		'Puedes armar una escalera hacia algo que evitas y dar el escalón más bajo.'
	),
	rules: { entry: false, requires: ['how-it-fits', 'worry'], repeatable: true, dose: 1 },
	cautions: both(
		'Everyday fears only. Trauma, compulsions, eating disorders, heart or breathing illness and real danger: individual treatment. Never use relief from alcohol or pills as part of a step; do not ask anyone to change a prescribed medication.',
		'Solo miedos cotidianos. Trauma, compulsiones, trastornos de la conducta alimentaria, enfermedad del corazón o de la respiración y peligro real: tratamiento individual. Que el alcohol o las pastillas no sean parte de un escalón; no pidas a nadie cambiar una medicación recetada.'
	),
	depths: {
		learn: both(
			'Build a short ladder, and take its lowest step twice.',
			'Arma una escalera corta y da dos veces el escalón más bajo.'
		),
		apply: both(
			'Take the next step in another place, and leave one small helper at home.',
			'Da el siguiente escalón en otro lugar y deja en casa un pequeño apoyo.'
		),
		teach: both(
			'Tell someone newer what you feared, and what happened.',
			'Cuéntale a alguien con menos tiempo aquí qué temías y qué pasó.'
		)
	},
	catchUp: {
		words: both(
			'Choose one everyday thing you avoid. Write three steps, from easy to hard. Take the first only when you are ready.',
			'Elige algo cotidiano que evitas. Escribe tres escalones, de fácil a difícil. Da el primero solo cuando quieras.'
		),
		sheet: 'exposure-ladder'
	},
	homePractice,
	sessions: [session]
};
