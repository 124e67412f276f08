import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { confidence } from '#lib/worksheets/scales.ts';
import { both, line, paragraph, scale, step } from '#lib/worksheets/write.ts';

const points = {
	kind: 'scale',
	min: 0,
	max: 100,
	step: 10,
	low: both('Matters least', 'Lo que menos importa'),
	high: both('Matters most', 'Lo que más importa')
} as const;

export const askingClearly: LibraryWorksheet = {
	slug: 'asking-clearly',
	version: 1,
	topic: 'relating',
	title: both('Asking clearly', 'Pedir con claridad'),
	purpose: both(
		'Get ready to ask someone for something, or to say no. You put your words together before you need them.',
		'Prepárate para pedirle algo a alguien, o para decir que no. Armas tus palabras antes de necesitarlas.'
	),
	when: both(
		'Use it before a talk that matters. It works well as a role-play in pairs.',
		'Úsala antes de una conversación importante. Sirve bien para ensayar en parejas.'
	),
	cautions: both(
		'Clear words cannot make a person safe who hurts you. If that is so, make a safety plan first.',
		'Las palabras claras no cambian a quien te hace daño. Si es así, primero haz un plan para cuidarte.'
	),
	minutes: 15,
	steps: [
		step('goal', both('What you want', 'Lo que quieres'), [
			line('who', both('Who is it, and what is it about?', '¿Quién es y de qué se trata?'), {
				example: both('My roommate, about the rent', 'Mi compañera de casa, por la renta')
			}),
			line('goal', both('What do you want to happen?', '¿Qué quieres que pase?'), {
				example: both('She pays her half by the first.', 'Que pague su mitad antes del día primero.'),
				shareable: true
			})
		]),
		step(
			'priorities',
			both('What matters most', 'Lo que más importa'),
			[
				scale('points-goal', both('Getting what I want', 'Conseguir lo que pido'), points),
				scale('points-bond', both('Keeping this bond good', 'Cuidar esta relación'), points),
				scale('points-self', both('Feeling right about myself after', 'Sentirme bien conmigo después'), points)
			],
			both('Share out about 100 points among these three.', 'Reparte unos 100 puntos entre estas tres cosas.')
		),
		step(
			'words',
			both('Your words', 'Tus palabras'),
			[
				line('facts', both('What are the plain facts?', '¿Cuáles son los hechos?'), {
					example: both('The rent was late two times.', 'La renta se pagó tarde dos veces.')
				}),
				line('feel', both('How is it for you? Start with "I".', '¿Cómo te sientes? Empieza por «yo».'), {
					example: both('I get worried when I cover it alone.', 'Yo me preocupo cuando la cubro a solas.')
				}),
				line('ask', both('What do you ask, in one sentence?', '¿Qué pides, en una frase?'), {
					example: both('Please pay your half by the first.', 'Por favor, paga tu mitad antes del primero.'),
					shareable: true
				})
			],
			both('Short words are stronger.', 'Las palabras cortas tienen más fuerza.')
		),
		step('for-both', both('For both of you', 'Para las dos partes'), [
			line('good', both('What good will it bring the other person?', '¿Qué gana la otra persona?'), {
				example: both('No more late fees for us.', 'No pagaremos más recargos.')
			}),
			line('trade', both('What could you give or trade?', '¿Qué podrías ofrecer a cambio?'), {
				example: both('I can set up the payment for us both.', 'Puedo programar el pago de las dos.')
			})
		]),
		step('hold', both('Hold steady', 'Mantente firme'), [
			paragraph('if-no', both('If they push back, what will you say?', 'Si se resiste, ¿qué dirás?'), {
				help: both(
					'You may repeat your words. You may also stop.',
					'Puedes repetir tus palabras. También puedes parar.'
				),
				example: both(
					'"I hear you. I still need it by the first."',
					'«Te entiendo. Aun así la necesito antes del primero.»'
				)
			}),
			line('stand', both('How will you sit or stand, and sound?', '¿Cómo pondrás el cuerpo y la voz?'), {
				example: both('Both feet down, calm voice', 'Los dos pies en el piso, voz tranquila')
			}),
			scale('confidence', both('How ready do you feel?', '¿Cuánta confianza tienes para hacerlo?'), confidence)
		])
	],
	workedExample: { 'points-goal': 50, 'points-bond': 30, 'points-self': 20, confidence: 6 }
};
