import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const myReasons: CurriculumModule = {
	id: 'my-reasons',
	title: both('My own reasons', 'Mis propias razones'),
	goal: both(
		'You can say what using gives you, what it costs, and why your goal matters.',
		'Puedes decir qué te da consumir, qué te cuesta y por qué importa tu meta.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Daily use of alcohol or sedatives: medical advice before stopping. Early pregnancy, custody and court cases raise what is at stake; offer an individual talk.',
		'Consumo diario de alcohol o sedantes: consejo médico antes de dejarlo. Un embarazo, la custodia o un juicio aumentan lo que está en juego; ofrece hablar a solas.'
	),
	depths: {
		learn: both('See both sides, and find one reason of your own.', 'Mira los dos lados y encuentra una razón tuya.'),
		apply: both(
			'Which reason held on a hard day, and which did not? Make a better one.',
			'¿Qué razón aguantó en un día difícil y cuál no? Haz una mejor.'
		),
		teach: both(
			'Tell someone newer how your reasons changed over time.',
			'Cuéntale a alguien con menos tiempo aquí cómo cambiaron tus razones.'
		)
	},
	catchUp: {
		words: both(
			'Write two things that using gives you and two that it costs. Then write one reason with a face.',
			'Escribe dos cosas que te da consumir y dos que te cuesta. Luego escribe una razón con cara.'
		),
		sheet: 'urge-pros-cons'
	},
	homePractice,
	sessions: [session]
};
