import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const thinkingTraps: CurriculumModule = {
	id: 'thinking-traps',
	title: both('Catching a thought', 'Atrapar un pensamiento'),
	goal: both(
		'You can catch the thought behind a drop in mood and name the trap.',
		'Puedes atrapar el pensamiento que baja tu ánimo y nombrar la trampa.'
	),
	rules: { entry: false, requires: ['how-it-fits'], repeatable: true, dose: 1 },
	cautions: both(
		'Not for delusional beliefs, nor for realistic fear. When a thought is about dying, leave the exercise and assess.',
		'No para creencias delirantes ni para un miedo realista. Si un pensamiento es de morir, deja el ejercicio y evalúa.'
	),
	depths: {
		learn: both(
			'Catch one thought, and find the name of its trap.',
			'Atrapa un pensamiento y encuentra el nombre de su trampa.'
		),
		apply: both(
			'Which trap do you meet most? Find the moments when it comes.',
			'¿Con qué trampa te topas más? Busca los momentos en que llega.'
		),
		teach: both(
			'Tell someone newer about your favorite trap, with a smile.',
			'Cuéntale a alguien con menos tiempo aquí de tu trampa favorita, con una sonrisa.'
		)
	},
	catchUp: {
		words: both(
			'When your mood drops, write down the thought of that moment. Look for the trap. That is all.',
			'Cuando baje tu ánimo, anota el pensamiento de ese momento. Busca la trampa. Eso es todo.'
		),
		sheet: 'thinking-traps'
	},
	homePractice,
	sessions: [session]
};
