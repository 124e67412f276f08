import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const ridingCravings: CurriculumModule = {
	id: 'riding-cravings',
	title: both('Riding out a craving', 'Dejar pasar un antojo'),
	goal: both(
		'You can wait out a craving for ten minutes, and know what you do meanwhile.',
		'Puedes esperar diez minutos a que pase un antojo y sabes qué hacer mientras tanto.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Not in withdrawal. In early days without use, practice on urges that have nothing to do with substances. Keep it out of the body for people who dissociate.',
		'No durante una abstinencia. En los primeros días sin consumir, practica con impulsos que no tengan que ver con sustancias. Con quien se disocia, fuera del cuerpo.'
	),
	depths: {
		learn: both('Watch one small urge rise and fall.', 'Mira subir y bajar un impulso pequeño.'),
		apply: both(
			'Which wave did you not ride? What would have helped you leave sooner?',
			'¿Qué ola no pudiste seguir? ¿Qué te habría ayudado a salir antes?'
		),
		teach: both(
			'Tell someone newer what the far side of a craving is like.',
			'Cuéntale a alguien con menos tiempo aquí cómo es el otro lado de un antojo.'
		)
	},
	catchUp: {
		words: both(
			'Watch a small urge for ten minutes, such as the wish to look at your phone. Note how strong it is at the start, the top and the end.',
			'Mira un impulso pequeño por diez minutos, como las ganas de ver el teléfono. Anota su fuerza al principio, arriba y al final.'
		),
		sheet: 'urge-surfing'
	},
	homePractice,
	sessions: [session]
};
