import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, strength } from '#lib/worksheets/scales.ts';
import { both, line, note, oneOf, option, paragraph, scale, step } from '#lib/worksheets/write.ts';

const feelingName = both('strength of the feeling', 'fuerza del sentimiento');

export const oppositeStep: LibraryWorksheet = {
	slug: 'opposite-step',
	version: 1,
	topic: 'feelings',
	title: both('A step the other way', 'Un paso en sentido contrario'),
	purpose: both(
		'A strong feeling pushes you to do something. If that would not help, plan a step the other way.',
		'Un sentimiento fuerte te empuja a hacer algo. Si eso no ayuda, planea un paso en sentido contrario.'
	),
	when: both(
		'Use it when a feeling does not fit the facts. Or when acting on it makes life smaller.',
		'Úsala cuando un sentimiento no encaja con los hechos, o cuando seguirlo te encierra más.'
	),
	cautions: both(
		'Do not use it to stay in a place that is not safe. Fear that fits the facts keeps you safe.',
		'No la uses para quedarte en un lugar con peligro. El miedo que encaja con los hechos te cuida.'
	),
	contentNote: note(
		'This sheet starts with a strong feeling. Choose one you can work with today.',
		'Esta hoja empieza con un sentimiento fuerte. Elige uno con el que hoy puedas trabajar.'
	),
	minutes: 12,
	steps: [
		step('feeling', both('The feeling', 'El sentimiento'), [
			oneOf('feeling', both('Which feeling is strongest?', '¿Qué sentimiento es el más fuerte?'), [
				option('fear', 'Fear', 'Miedo'),
				option('anger', 'Anger', 'Enojo'),
				option('sadness', 'Sadness', 'Tristeza'),
				option('shame', 'Shame', 'Vergüenza'),
				option('guilt', 'Guilt', 'Culpa'),
				option('envy', 'Envy', 'Envidia'),
				option('other', 'Something else', 'Otra cosa')
			]),
			scale('strength-before', both('How strong is it right now?', '¿Qué tan fuerte es en este momento?'), strength, {
				pair: before(feelingName)
			})
		]),
		step('urge', both('The push', 'El empujón'), [
			line('urge', both('What does it push you to do?', '¿Qué te empuja a hacer?'), {
				example: both('Stay in bed and not answer anyone.', 'Quedarme en la cama y no contestarle a nadie.')
			}),
			oneOf('facts', both('Does the feeling fit the facts?', '¿El sentimiento encaja con los hechos?'), [
				option('fits', 'Yes, it fits', 'Sí, encaja'),
				option('partly', 'Partly', 'En parte'),
				option('does-not', 'No, it does not', 'No, no encaja')
			]),
			oneOf('helps', both('Would acting on it help you?', '¿Te ayudaría seguirlo?'), [
				option('helps', 'Yes, it would', 'Sí, ayudaría'),
				option('a-while', 'Only for a while', 'Solo por un rato'),
				option('does-not', 'No, it would not', 'No, no ayudaría')
			])
		]),
		step(
			'other-way',
			both('The other way', 'En sentido contrario'),
			[
				paragraph('step', both('What would a step the other way be?', '¿Cuál sería un paso en sentido contrario?'), {
					example: both('Get up, take a shower and text my cousin.', 'Levantarme, bañarme y escribirle a mi prima.'),
					shareable: true
				}),
				line('body', both('How would you hold your body and face?', '¿Cómo pondrías el cuerpo y la cara?'), {
					example: both('Shoulders back, eyes up, slow breath.', 'Hombros atrás, mirada arriba, respirar despacio.')
				}),
				line('words', both('What would you say?', '¿Qué dirías?'), {
					example: both('"I had a hard morning. Can I come by?"', '«Tuve una mañana difícil. ¿Puedo pasar?»')
				})
			],
			both(
				'If the feeling fits and acting helps, skip this page.',
				'Si el sentimiento encaja y seguirlo ayuda, salta esta página.'
			)
		),
		step('all-the-way', both('All the way', 'Hasta el final'), [
			line('when', both('When will you try it?', '¿Cuándo lo intentarás?'), {
				example: both('Today, right after group.', 'Hoy, al salir del grupo.')
			}),
			scale(
				'strength-after',
				both('How strong is the feeling now?', '¿Qué tan fuerte es ahora el sentimiento?'),
				strength,
				{
					help: both('Come back to this after you tried it.', 'Vuelve aquí después de intentarlo.'),
					pair: after(feelingName)
				}
			)
		])
	],
	workedExample: { feeling: 'sadness', 'strength-before': 75, facts: 'partly', helps: 'a-while', 'strength-after': 50 }
};
