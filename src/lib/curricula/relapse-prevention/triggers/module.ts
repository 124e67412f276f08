import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const triggers: CurriculumModule = {
	id: 'triggers',
	title: both('What pulls', 'Lo que jala'),
	goal: both(
		'You know what pulls at you, and you have an answer to one of those things.',
		'Sabes qué te jala y tienes una respuesta para una de esas cosas.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Cravings can rise during this module. Where the trigger is violence, untreated pain or a trauma memory, plan care outside the group.',
		'En este módulo pueden subir los antojos. Si lo que jala es violencia, dolor sin tratar o un recuerdo de trauma, planea la atención fuera del grupo.'
	),
	depths: {
		learn: both('Find what pulls from outside and from inside.', 'Busca lo que jala por fuera y por dentro.'),
		apply: both(
			'Look at your craving log. What came just before the pull?',
			'Mira tu registro de antojos. ¿Qué vino justo antes del jalón?'
		),
		teach: both(
			'Tell about a route you changed, and what that was like.',
			'Cuenta de un camino que cambiaste y cómo fue.'
		)
	},
	catchUp: {
		words: both(
			'Write down your last two cravings: where, with whom, how strong. Choose one route or hour to change.',
			'Anota tus dos últimos antojos: dónde, con quién, qué tan fuertes. Elige un camino o una hora para cambiar.'
		),
		sheet: 'craving-log'
	},
	homePractice,
	sessions: [session]
};
