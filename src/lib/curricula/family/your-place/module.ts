import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const yourPlace: CurriculumModule = {
	id: 'your-place',
	title: both('This program, and your place in it', 'Este programa y tu lugar en él'),
	goal: both(
		'You know what the program does, what you can be told, and one thing to do.',
		'Sabes qué hace el programa, qué te pueden contar y una cosa que hacer.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Consent decides what is said. With violence in the family do not seat people together; offer separate times and safety planning.',
		'El consentimiento decide qué se dice. Con violencia en la familia, no juntes a las personas; ofrece horarios separados y un plan de seguridad.'
	),
	depths: {
		learn: both(
			'Learn what the program does, and choose one small thing that is yours.',
			'Aprende qué hace el programa y elige una cosa pequeña tuya.'
		),
		apply: both(
			'What did you try at home? What will you do more, and what less?',
			'¿Qué probaste en casa? ¿De qué harás más y de qué menos?'
		),
		teach: both(
			'Tell a newer family what you wish you had known at the start.',
			'Cuéntale a una familia con menos tiempo aquí qué te habría gustado saber al principio.'
		)
	},
	catchUp: {
		words: both(
			'Ask your relative what would help, and what would not. Then choose one small thing for your week.',
			'Pregunta a tu familiar qué le ayudaría y qué no. Luego elige una cosa pequeña para tu semana.'
		),
		sheet: 'weekly-goal'
	},
	homePractice,
	sessions: [session]
};
