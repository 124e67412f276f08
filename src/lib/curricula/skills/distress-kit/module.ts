import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const distressKit: CurriculumModule = {
	id: 'distress-kit',
	title: both('A kit for hard days', 'Un botiquín para días difíciles'),
	goal: both(
		'You know what gets you through a hard hour, and when to call a person.',
		'Sabes qué te ayuda a pasar una hora difícil, y cuándo mejor llamar a una persona.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Not a substitute for a safety plan. Some soothing things are tied to use, restriction or self-harm for a given person; ask. Strong cold only where it is medically safe.',
		'No reemplaza un plan de seguridad. Para algunas personas, ciertas cosas que calman van unidas al consumo, a no comer o a la autolesión; pregunta. Frío intenso solo si es seguro para su salud.'
	),
	depths: {
		learn: both(
			'Collect what helps you, and choose your first three.',
			'Reúne lo que te ayuda y elige tus tres primeras cosas.'
		),
		apply: both(
			'Look at the last time you needed it. What was missing, and what never gets used?',
			'Mira la última vez que lo necesitaste. ¿Qué faltó y qué nunca usas?'
		),
		teach: both(
			'Bring one thing from your kit and tell why it is in there.',
			'Trae una cosa de tu botiquín y cuenta por qué está ahí.'
		)
	},
	catchUp: {
		words: both(
			'Choose three things that get you through a hard hour. Put them where you can reach them.',
			'Elige tres cosas que te ayudan a pasar una hora difícil y ponlas a tu alcance.'
		),
		sheet: 'distress-kit'
	},
	homePractice,
	sessions: [session]
};
