import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { howMuch } from '#lib/worksheets/scales.ts';
import { both, line, paragraph, scale, step } from '#lib/worksheets/write.ts';

export const kindAndSteady: LibraryWorksheet = {
	slug: 'kind-and-steady',
	version: 1,
	topic: 'relating',
	title: both('Kind and steady', 'Con amabilidad y firmeza'),
	purpose: both(
		'Look back at one talk. See how you cared for the other person, and how you stood by yourself.',
		'Mira hacia atrás una conversación. Ve cómo cuidaste a la otra persona y cómo te respetaste.'
	),
	when: both(
		'Use it after a talk that stayed on your mind, or after a role-play.',
		'Úsala después de una conversación que sigue en tu mente, o después de un ensayo.'
	),
	cautions: both(
		'This is not a test, and it is not about blame. Being kind never means taking harm.',
		'No es un examen ni busca culpables. Ser amable nunca significa aceptar un daño.'
	),
	minutes: 10,
	steps: [
		step('talk', both('The talk', 'La conversación'), [
			line('talk', both('Which talk do you look at?', '¿Qué conversación vas a mirar?'), {
				example: both('The call with my mom on Sunday', 'La llamada con mi mamá el domingo')
			})
		]),
		step('kind', both('Kind to the other person', 'Amable con la otra persona'), [
			scale(
				'gentle',
				both('I was gentle, without threats or blame.', 'Hablé con suavidad, sin amenazas ni culpas.'),
				howMuch
			),
			scale('listened', both('I listened, and it showed.', 'Escuché, y se notó.'), howMuch),
			scale(
				'understood',
				both('I said what made sense in their view.', 'Dije qué tenía sentido en su punto de vista.'),
				howMuch
			)
		]),
		step('steady', both('Steady with myself', 'Con firmeza conmigo'), [
			scale(
				'fair',
				both('I was fair to them, and to me.', 'Traté con justicia a la otra persona, y también a mí.'),
				howMuch
			),
			scale('sorry', both('I said sorry only where it was due.', 'Me disculpé solo cuando hacía falta.'), howMuch),
			scale(
				'values',
				both('I stood by what matters to me, and was honest.', 'Respeté lo que me importa y dije la verdad.'),
				howMuch
			)
		]),
		step('learn', both('What you see now', 'Lo que ves ahora'), [
			paragraph('well', both('What did you do well?', '¿Qué hiciste bien?'), {
				example: both('I let her finish, and I did not yell.', 'La dejé terminar y no grité.'),
				shareable: true
			}),
			line('next', both('What is one thing to try next time?', '¿Qué cosa quieres probar la próxima vez?'), {
				example: both('Say sorry one time, not five.', 'Disculparme una vez, no cinco.'),
				shareable: true
			})
		])
	],
	workedExample: { gentle: 8, listened: 7, understood: 5, fair: 6, sorry: 3, values: 6 }
};
