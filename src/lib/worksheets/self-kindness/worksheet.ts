import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, howMuch } from '#lib/worksheets/scales.ts';
import { both, line, note, paragraph, scale, step } from '#lib/worksheets/write.ts';

const harshName = both('harshness toward self', 'dureza consigo');

export const selfKindness: LibraryWorksheet = {
	slug: 'self-kindness',
	version: 1,
	topic: 'feelings',
	title: both('A kind note to myself', 'Una nota amable para mí'),
	purpose: both(
		'Write to yourself about a hard moment the way you would write to a friend.',
		'Escríbete sobre un momento difícil como le escribirías a una amistad.'
	),
	when: both(
		'Use it when your own voice is harsh, or after a mistake.',
		'Úsala cuando tu propia voz es dura, o después de un error.'
	),
	cautions: both(
		'Kind words can bring up grief. Go slowly, and stop if it is too much.',
		'Las palabras amables pueden traer tristeza. Ve despacio y para si es demasiado.'
	),
	contentNote: note(
		'This sheet starts with a hard moment. A small one is fine.',
		'Esta hoja empieza con un momento difícil. Puede ser pequeño.'
	),
	minutes: 12,
	steps: [
		step('moment', both('The moment', 'El momento'), [
			line('moment', both('What was hard?', '¿Qué fue difícil?'), {
				example: both('I forgot my son’s school play.', 'Olvidé la función de mi hijo.')
			}),
			line('voice', both('What does the harsh voice say?', '¿Qué dice la voz dura?'), {
				example: both('"What kind of mother are you?"', '«¿Qué clase de madre eres?»')
			}),
			scale(
				'harsh-before',
				both('How hard are you on yourself right now?', '¿Qué tan dura es tu voz en este momento?'),
				howMuch,
				{
					pair: before(harshName)
				}
			)
		]),
		step('friend', both('To a friend', 'A una amistad'), [
			paragraph(
				'friend',
				both('A friend lived the same. What would you write?', 'Le pasó lo mismo a una amistad. ¿Qué le escribirías?'),
				{
					example: both(
						'You have so much to carry now. He knows that you love him.',
						'Llevas mucho encima ahora. Él sabe que lo quieres.'
					),
					shareable: true
				}
			)
		]),
		step(
			'me',
			both('To yourself', 'A ti'),
			[
				paragraph('me', both('Now the same words, to you', 'Ahora las mismas palabras, para ti'), {
					help: both('Start with your own name, if you like.', 'Empieza con tu nombre, si quieres.'),
					example: both(
						'I have so much to carry now. I can make it up to him on Friday.',
						'Llevo mucho encima ahora. El viernes puedo compensarlo.'
					)
				}),
				line('others', both('Who else has felt like this?', '¿Quién más se ha sentido así?'), {
					example: both('Any parent who is tired', 'Cualquier persona con hijos y cansancio'),
					shareable: true
				})
			],
			both('It may feel odd at first. That is common.', 'Al principio puede sentirse raro. Es común.')
		),
		step('now', both('Where you are now', 'Dónde estás ahora'), [
			scale('harsh-after', both('How hard are you on yourself now?', '¿Qué tan dura es tu voz ahora?'), howMuch, {
				pair: after(harshName)
			}),
			line('do', both('What is one kind thing you can do today?', '¿Qué cosa amable puedes hacer hoy?'), {
				example: both('Watch the video of the play with him.', 'Ver con él el video de la función.'),
				shareable: true
			})
		])
	],
	workedExample: { 'harsh-before': 9, 'harsh-after': 6 }
};
