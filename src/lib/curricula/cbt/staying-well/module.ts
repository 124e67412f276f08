import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const stayingWell: CurriculumModule = {
	id: 'staying-well',
	title: both('Keeping what helps', 'Conservar lo que ayuda'),
	goal: both(
		'You know your early signs, what you will do, and whom you will tell.',
		'Conoces tus primeras señales, qué harás y a quién se lo dirás.'
	),
	rules: { entry: false, requires: ['doing-more', 'testing-thoughts'], repeatable: false, dose: 1 },
	cautions: both(
		'For a person whose suicidal thoughts are current, this does not replace a safety plan or the next appointment.',
		'Para quien tiene ahora ideas de suicidio, esto no reemplaza un plan de seguridad ni la próxima cita.'
	),
	depths: {
		learn: both('Name your early signs, and make a short plan.', 'Nombra tus primeras señales y haz un plan corto.'),
		apply: both('Look at your last plan. Which sign did you miss?', 'Mira tu último plan. ¿Qué señal se te pasó?'),
		teach: both(
			'Tell someone newer what you keep doing on good days.',
			'Cuéntale a alguien con menos tiempo aquí qué sigues haciendo en los días buenos.'
		)
	},
	catchUp: {
		words: both(
			'Write down two early signs, one step for each, and one person to tell. Then set one small goal for the week.',
			'Anota dos primeras señales, un paso para cada una y una persona a quien decirlo. Luego pon una meta pequeña para la semana.'
		),
		sheet: 'weekly-goal'
	},
	homePractice,
	sessions: [session]
};
