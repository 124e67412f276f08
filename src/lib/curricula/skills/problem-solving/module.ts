import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const problemSolving: CurriculumModule = {
	id: 'problem-solving',
	title: both('One problem, step by step', 'Un problema, paso a paso'),
	goal: both(
		'You can make one problem small enough to work on, and take a first step.',
		'Puedes hacer un problema lo bastante pequeño para trabajarlo y dar un primer paso.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Urgent danger, eviction or withdrawal is case management or medical care today. In deep depression choose a very small problem; in very high arousal calm the body first.',
		'Un peligro urgente, un desalojo o una abstinencia son hoy gestión de casos o atención médica. Con depresión profunda, un problema muy pequeño; con mucha activación, primero calmar el cuerpo.'
	),
	depths: {
		learn: both('Take one small problem through all the steps.', 'Lleva un problema pequeño por todos los pasos.'),
		apply: both(
			'Bring back a plan that did not work. Which step needs another look?',
			'Trae un plan que no funcionó. ¿Qué paso hay que mirar otra vez?'
		),
		teach: both(
			'Help someone newer to make a problem small enough.',
			'Ayuda a alguien con menos tiempo aquí a hacer su problema lo bastante pequeño.'
		)
	},
	catchUp: {
		words: both(
			'Write one problem in a single sentence. Find three ways, choose one, and set a day for the first step.',
			'Escribe un problema en una sola frase. Busca tres caminos, elige uno y pon día para el primer paso.'
		),
		sheet: 'problem-solving'
	},
	homePractice,
	sessions: [session]
};
