import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';
import { waves } from './waves-session.ts';

export const pauseAndUrges: CurriculumModule = {
	id: 'pause-and-urges',
	title: both('A pause before you act', 'Una pausa antes de actuar'),
	goal: both(
		'You can put one breath between an urge and what you do next.',
		'Puedes poner un respiro entre un impulso y lo que haces después.'
	),
	rules: { entry: true, spacingDays: 14, repeatable: true, dose: 1 },
	cautions: both(
		'Current urges to die or to hurt someone: assess first, outside the group. Withdrawal from alcohol or sedatives is medical. A pause is never advice to stay with someone who is violent.',
		'Impulsos actuales de morir o de hacer daño: primero evaluar, fuera del grupo. La abstinencia de alcohol o sedantes es asunto médico. Una pausa nunca es consejo de quedarse con alguien violento.'
	),
	depths: {
		learn: both('Plan a pause for one kind of urge.', 'Planea una pausa para un tipo de impulso.'),
		apply: both(
			'Where did your pause fail or come too late? Move it one step earlier.',
			'¿Dónde falló tu pausa o llegó tarde? Muévela un paso antes.'
		),
		teach: both(
			'Show your pause to someone newer in ten seconds.',
			'Muéstrale tu pausa a alguien con menos tiempo aquí en diez segundos.'
		)
	},
	catchUp: {
		words: both(
			'Write down the first sign of one urge, and how you will stop for one breath. Then try the pause plan, or ride one wave.',
			'Anota la primera señal de un impulso y cómo pararás por un respiro. Luego prueba el plan de pausa, o sigue una ola.'
		),
		sheet: 'pause-plan'
	},
	homePractice,
	sessions: [session, waves]
};
