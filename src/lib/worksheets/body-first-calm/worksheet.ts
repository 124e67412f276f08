import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, distress } from '#lib/worksheets/scales.ts';
import { both, line, oneOf, option, scale, step } from '#lib/worksheets/write.ts';

const distressName = both('distress', 'malestar');

export const bodyFirstCalm: LibraryWorksheet = {
	slug: 'body-first-calm',
	version: 1,
	topic: 'body',
	title: both('Calm the body first', 'Primero calmar el cuerpo'),
	purpose: both(
		'When feelings run too high to think, start with your body. Choose one way and try it for a few minutes.',
		'Cuando lo que sientes no te deja pensar, empieza por el cuerpo. Elige una forma y pruébala unos minutos.'
	),
	when: both(
		'Use it when distress is very high and words do not help yet.',
		'Úsala cuando el malestar es muy alto y las palabras todavía no ayudan.'
	),
	cautions: both(
		'Cold and hard exercise change your heart rate. Check with a doctor or nurse first if any of these fit you. A heart problem, an eating disorder, being pregnant, or fainting. Slow breathing is fine for most people.',
		'El frío y el ejercicio fuerte cambian el ritmo del corazón. Consulta antes con personal médico si algo de esto te toca. Un problema del corazón, un trastorno de la comida, un embarazo o desmayos. Respirar despacio está bien para casi todas las personas.'
	),
	minutes: 8,
	steps: [
		step(
			'start',
			both('Before you start', 'Antes de empezar'),
			[
				scale(
					'distress-before',
					both('How much distress do you feel right now?', '¿Cuánto malestar sientes en este momento?'),
					distress,
					{ pair: before(distressName) }
				)
			],
			both(
				'A heart problem, an eating disorder, pregnant? Then leave out cold and hard moves.',
				'¿Corazón delicado, trastorno de la comida, embarazo? Entonces deja el frío y el ejercicio fuerte.'
			)
		),
		step('choose', both('Choose one way', 'Elige una forma'), [
			oneOf('way', both('What would you like to try?', '¿Qué te gustaría probar?'), [
				option(
					'cold',
					'Cool water on my face, or something cold to hold',
					'Agua fresca en la cara, o algo frío en la mano'
				),
				option('move', 'Move hard for a minute or two', 'Moverme con fuerza uno o dos minutos'),
				option('breathe', 'Breathe out longer than I breathe in', 'Soltar el aire más largo de lo que lo tomo'),
				option('muscles', 'Tighten my muscles, then let go', 'Apretar los músculos y luego soltar')
			]),
			line('how', both('How will you do it here?', '¿Cómo lo harás aquí?'), {
				example: both('Hold my cold water bottle with both hands.', 'Sostener mi botella fría con las dos manos.')
			})
		]),
		step(
			'do',
			both('Do it now', 'Hazlo ahora'),
			[
				{
					kind: 'timer',
					id: 'minutes',
					label: both('Two minutes for your body', 'Dos minutos para tu cuerpo'),
					help: both('Stop sooner if it does not feel right.', 'Para antes si no te sienta bien.'),
					seconds: 120
				}
			],
			both('Go gently. You can stop when you like.', 'Hazlo con suavidad. Puedes parar cuando quieras.')
		),
		step('now', both('How it is now', 'Cómo estás ahora'), [
			scale('distress-after', both('How much distress do you feel now?', '¿Cuánto malestar sientes ahora?'), distress, {
				help: both('The same, less or more: all are fine.', 'Igual, menos o más: todo está bien.'),
				pair: after(distressName)
			}),
			line('keep', both('What do you want to keep from this?', '¿Qué quieres guardar de esto?'), {
				example: both('Cold hands help me slow down.', 'El frío en las manos me ayuda a bajar el ritmo.'),
				shareable: true
			})
		])
	],
	workedExample: { 'distress-before': 80, way: 'cold', minutes: 120, 'distress-after': 55 }
};
