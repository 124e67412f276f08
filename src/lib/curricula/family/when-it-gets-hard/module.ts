import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const whenItGetsHard: CurriculumModule = {
	id: 'when-it-gets-hard',
	title: both('When it gets hard again, and you', 'Cuando se pone difícil otra vez, y tú'),
	goal: both(
		'You know early signs, what makes a home safer, whom to call, and how to rest.',
		'Conoces las primeras señales, cómo cuidar la casa, a quién llamar y cómo descansar.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'A current crisis is handled outside the group, now. Families after a suicide or an overdose may need a separate talk. Say nothing about the client that consent does not cover.',
		'Una crisis actual se atiende ya, fuera del grupo. Las familias después de un suicidio o una sobredosis pueden necesitar una plática aparte. No digas nada del cliente que el consentimiento no cubra.'
	),
	depths: {
		learn: both(
			'Name two early signs, find whom to call, and choose one thing for you.',
			'Nombra dos primeras señales, busca a quién llamar y elige una cosa para ti.'
		),
		apply: both(
			'Look at your plan after a hard time. What helped, and what came too late?',
			'Mira tu plan después de un mal rato. ¿Qué ayudó y qué llegó tarde?'
		),
		teach: both(
			'Tell a newer family how you rest without guilt.',
			'Cuéntale a una familia con menos tiempo aquí cómo descansas sin culpa.'
		)
	},
	catchUp: {
		words: both(
			'Write two early signs and whom you will call. Find the Help button. Then choose one thing for yourself this week.',
			'Escribe dos primeras señales y a quién llamarás. Busca el botón de ayuda. Luego elige una cosa para ti esta semana.'
		),
		sheet: 'activity-menu'
	},
	homePractice,
	sessions: [session]
};
