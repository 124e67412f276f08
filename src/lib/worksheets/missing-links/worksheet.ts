import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { both, line, oneOf, option, step } from '#lib/worksheets/write.ts';

const answers = [
	option('did', 'Yes, I did', 'Sí'),
	option('partly', 'Partly', 'En parte'),
	option('did-not', 'No, I did not', 'No, para nada')
];

export const missingLinks: LibraryWorksheet = {
	slug: 'missing-links',
	version: 1,
	topic: 'doing',
	title: both('What got in the way', 'Lo que se interpuso'),
	purpose: both(
		'Something you meant to do did not happen. Find the spot where it stopped, without blame.',
		'Algo que querías hacer no se hizo. Busca el punto donde se detuvo, sin culpas.'
	),
	when: both(
		'Use it when practice was not done, or a skill did not come to mind.',
		'Úsala tras una práctica sin hacer, o cuando una habilidad no vino a la mente.'
	),
	cautions: both(
		'Was it fear or harm at home? Then this sheet is too small for it.',
		'¿Fue miedo o daño en casa? Entonces esta hoja se queda corta.'
	),
	minutes: 8,
	steps: [
		step('what', both('What did not happen', 'Lo que no pasó'), [
			line('what', both('What did you mean to do?', '¿Qué querías hacer?'), {
				example: both('Practice slow breathing each night', 'Practicar la respiración cada noche')
			})
		]),
		step('know', both('Did you know?', '¿Lo sabías?'), [
			oneOf('know', both('Did you know what to do?', '¿Sabías qué había que hacer?'), answers),
			line('know-why', both('If not, what was unclear?', 'Si no, ¿qué no estaba claro?'), {
				example: both('I was not sure how long.', 'No sabía por cuánto tiempo.')
			})
		]),
		step('want', both('Did you want to?', '¿Querías?'), [
			oneOf('want', both('Did you want to do it?', '¿Querías hacerlo?'), answers),
			line('want-why', both('If not, what spoke against it?', 'Si no, ¿qué estaba en contra?'), {
				example: both('It felt silly.', 'Me parecía una tontería.')
			})
		]),
		step('mind', both('Did it come to mind?', '¿Te acordaste?'), [
			oneOf('mind', both('Did it come to mind at the time?', '¿Te vino a la mente en su momento?'), answers),
			line('mind-why', both('If not, what could remind you?', 'Si no, ¿qué podría recordártelo?'), {
				example: both('A note on my lamp', 'Una nota en mi lámpara')
			})
		]),
		step('next', both('The next try', 'El próximo intento'), [
			line('barrier', both('So where did it stop?', 'Entonces, ¿dónde se detuvo?'), {
				example: both('I forgot, every night.', 'Se me olvidó, cada noche.')
			}),
			line('plan', both('What one thing will you change?', '¿Qué cosa cambiarás?'), {
				example: both('Two breaths when I turn off the lamp.', 'Dos respiraciones al apagar la lámpara.'),
				shareable: true
			})
		])
	],
	workedExample: { know: 'partly', want: 'did', mind: 'did-not' }
};
