import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, urge } from '#lib/worksheets/scales.ts';
import { both, line, list, note, oneOf, option, scale, step } from '#lib/worksheets/write.ts';

const urgeName = both('urge', 'impulso');
const size = { min: 1, max: 5 };
const row = both('One thing', 'Una cosa');

export const urgeProsCons: LibraryWorksheet = {
	slug: 'urge-pros-cons',
	version: 1,
	topic: 'urges',
	title: both('Weigh an urge', 'Poner un impulso en la balanza'),
	purpose: both(
		'Look at an urge from four sides. What does acting on it give you, and what does it cost?',
		'Mira un impulso por cuatro lados. ¿Qué te da seguirlo y qué te cuesta?'
	),
	when: both(
		'Make it on a calm day, and read it again when the urge comes.',
		'Hazlo en un día tranquilo y vuelve a leerlo cuando llegue el impulso.'
	),
	cautions: both(
		'In the middle of a very strong urge, calm the body first. Weigh it later.',
		'En medio de un impulso muy fuerte, primero calma el cuerpo. La balanza viene después.'
	),
	contentNote: note(
		'This sheet is about something you feel pulled to do.',
		'Esta hoja trata de algo que sientes ganas de hacer.'
	),
	minutes: 12,
	steps: [
		step('urge', both('The urge', 'El impulso'), [
			line('urge', both('What do you feel pulled to do?', '¿Qué sientes ganas de hacer?'), {
				example: both('Drink when I get home', 'Beber al llegar a casa')
			}),
			scale('urge-before', both('How strong is it right now?', '¿Qué tan fuerte es en este momento?'), urge, {
				pair: before(urgeName)
			})
		]),
		step('act', both('If you act on it', 'Si lo sigues'), [
			list('act-good', both('What is good about it?', '¿Qué tiene de bueno?'), row, {
				...size,
				example: both('I stop thinking for an hour.', 'Dejo de pensar por una hora.')
			}),
			list('act-cost', both('What does it cost you?', '¿Qué te cuesta?'), row, {
				...size,
				example: both('I wake at three and feel ashamed.', 'Me despierto a las tres con vergüenza.')
			})
		]),
		step('not-act', both('If you do not act on it', 'Si no lo sigues'), [
			list('not-cost', both('What is hard about that?', '¿Qué tiene de difícil?'), row, {
				...size,
				example: both('The evening feels long.', 'La noche se hace larga.')
			}),
			list('not-good', both('What does it give you?', '¿Qué te da?'), row, {
				...size,
				shareable: true,
				example: both('My kids trust me more.', 'Mis hijos confían más en mí.')
			})
		]),
		step(
			'decide',
			both('What weighs most', 'Lo que más pesa'),
			[
				line('most', both('Which one thing matters most in a month?', '¿Qué cosa importará más dentro de un mes?'), {
					example: both('My kids trust me more.', 'Mis hijos confían más en mí.')
				}),
				oneOf('decision', both('For today, what do you choose?', 'Por hoy, ¿qué eliges?'), [
					option('not-act', 'I will not act on it today', 'Hoy no lo voy a seguir'),
					option('wait', 'I will wait one hour and look again', 'Voy a esperar una hora y mirar de nuevo'),
					option('not-sure', 'I am not sure yet', 'Todavía no lo sé')
				]),
				scale('urge-after', both('How strong is the urge now?', '¿Qué tan fuerte es ahora el impulso?'), urge, {
					pair: after(urgeName)
				})
			],
			both(
				'All four sides are true. You choose what to do with them.',
				'Los cuatro lados son ciertos. Tú eliges qué hacer con ellos.'
			)
		)
	],
	workedExample: {
		'urge-before': 8,
		'act-good.r1.text': both('I stop thinking for an hour.', 'Dejo de pensar por una hora.'),
		'act-cost.r1.text': both('I wake at three and feel ashamed.', 'Me despierto a las tres con vergüenza.'),
		'not-cost.r1.text': both('The evening feels long.', 'La noche se hace larga.'),
		'not-good.r1.text': both('My kids trust me more.', 'Mis hijos confían más en mí.'),
		decision: 'wait',
		'urge-after': 6
	}
};
