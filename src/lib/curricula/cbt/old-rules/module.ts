import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const oldRules: CurriculumModule = {
	id: 'old-rules',
	title: both('Old rules and kinder ones', 'Reglas viejas y otras más amables'),
	goal: both(
		'You can see one hard rule you live by, and write one that can bend.',
		'Puedes ver una regla dura con la que vives y escribir una que se dobla.'
	),
	rules: { entry: false, requires: ['testing-thoughts'], notBeforeWeek: 2, repeatable: true, dose: 1 },
	cautions: both(
		'Do not look for causes in the group. Strong shame, recent abuse or dissociation: keep to the ideas block, and offer an individual talk.',
		'No busques causas en el grupo. Con mucha vergüenza, abuso reciente o disociación: quédate en el bloque de ideas y ofrece hablar a solas.'
	),
	depths: {
		learn: both(
			'Find one rule with "always" or "never", and bend it.',
			'Encuentra una regla con «siempre» o «nunca» y dóblala.'
		),
		apply: both(
			'Where in your week does the old rule still decide? Try the new one there.',
			'¿Dónde decide todavía la regla vieja en tu semana? Prueba ahí la nueva.'
		),
		teach: both('Tell how a rule of yours began to bend.', 'Cuenta cómo empezó a doblarse una regla tuya.')
	},
	catchUp: {
		words: both(
			'Write one rule that begins with "I must always". Write one that keeps the good in it and can bend.',
			'Escribe una regla que empiece con «siempre debo». Escribe otra que guarde lo bueno y se pueda doblar.'
		),
		sheet: 'self-kindness'
	},
	homePractice,
	sessions: [session]
};
