import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';
import { weekOfSteps } from './week-of-steps-session.ts';

export const valuesAndActivity: CurriculumModule = {
	id: 'values-and-activity',
	title: both('What matters, and one small step', 'Lo que importa y un paso pequeño'),
	goal: both(
		'You can name something that matters to you and take one small step toward it.',
		'Puedes nombrar algo que te importa y dar un paso pequeño hacia ello.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Go slowly after a recent loss, and when someone says that nothing matters: that can be a sign of suicidal thinking, so ask. With high energy and little sleep, plan rest.',
		'Ve despacio después de una pérdida reciente y cuando alguien dice que nada importa: puede ser señal de ideas de suicidio, así que pregunta. Con mucha energía y poco sueño, planea descanso.'
	),
	depths: {
		learn: both(
			'Find one value, and a step of five minutes in its direction.',
			'Encuentra un valor y un paso de cinco minutos en ese rumbo.'
		),
		apply: both(
			'Compare your week with your compass. What do you want more of, and what less?',
			'Compara tu semana con tu brújula. ¿De qué quieres más y de qué menos?'
		),
		teach: both(
			'Tell about a step that you did not feel like taking, and what came of it.',
			'Cuenta un paso que diste sin ganas y qué salió de ahí.'
		)
	},
	catchUp: {
		words: both(
			'Choose one part of life that matters to you. Plan a step of five minutes for this week, with a day and an hour.',
			'Elige una parte de la vida que te importa. Planea para esta semana un paso de cinco minutos, con día y hora.'
		),
		sheet: 'values-compass'
	},
	homePractice,
	sessions: [session, weekOfSteps]
};
