import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { confidence } from '#lib/worksheets/scales.ts';
import { both, line, scale, step } from '#lib/worksheets/write.ts';

export const pausePlan: LibraryWorksheet = {
	slug: 'pause-plan',
	version: 1,
	topic: 'urges',
	title: both('My pause plan', 'Mi plan para hacer una pausa'),
	purpose: both(
		'Plan a short pause between what you feel and what you do next. You decide now, while it is calm.',
		'Planea una pausa corta entre lo que sientes y lo que haces después. Decides ahora, con calma.'
	),
	when: both(
		'Make it on a calm day for moments that go too fast. It fits on a card.',
		'Hazlo en un día tranquilo para los momentos que van muy rápido. Cabe en una tarjeta.'
	),
	cautions: both(
		'A pause is not a way to put up with harm. If you are in danger, get out first.',
		'Una pausa no es para aguantar un daño. Si hay peligro, sal primero.'
	),
	minutes: 10,
	steps: [
		step('signal', both('Your stop sign', 'Tu señal de alto'), [
			line('moment', both('In which moments do you need a pause?', '¿En qué momentos necesitas una pausa?'), {
				example: both('When my father corrects me', 'Cuando mi papá me corrige')
			}),
			line('sign', both('What is the first sign in you?', '¿Cuál es la primera señal en ti?'), {
				example: both('My face gets hot and I talk fast.', 'Se me calienta la cara y hablo rápido.')
			}),
			line('stop', both('How will you stop for one breath?', '¿Cómo pararás por un respiro?'), {
				example: both('Press my feet into the floor.', 'Apretar los pies contra el piso.'),
				shareable: true
			})
		]),
		step('space', both('Make some space', 'Toma distancia'), [
			line('away', both('Where can you step away to?', '¿Adónde puedes apartarte?'), {
				example: both('The hallway, or the bathroom', 'Al pasillo, o al baño')
			}),
			line('say', both('What will you say when you step away?', '¿Qué dirás al apartarte?'), {
				example: both('"I need two minutes. I will be back."', '«Necesito dos minutos. Ya vuelvo.»'),
				shareable: true
			})
		]),
		step(
			'look',
			both('Look around', 'Mira con calma'),
			[
				line('inside', both('What do you notice in your body?', '¿Qué notas en tu cuerpo?'), {
					example: both('A tight chest, fast breath', 'El pecho apretado, la respiración rápida')
				}),
				line('mind', both('What is your mind saying?', '¿Qué dice tu mente?'), {
					example: both('"He never sees what I do right."', '«Nunca ve lo que hago bien.»')
				}),
				line('outside', both('What is going on around you?', '¿Qué pasa a tu alrededor?'), {
					example: both('He is tired too. It is late.', 'Él también tiene cansancio. Es tarde.')
				})
			],
			both('Only notice. You do not have to fix it yet.', 'Solo nota. Todavía no hay que arreglar nada.')
		),
		step('choose', both('Choose what comes next', 'Elige lo que sigue'), [
			line('matters', both('What matters most to you in that moment?', '¿Qué te importa más en ese momento?'), {
				example: both('To keep the evening calm', 'Que la noche siga en calma')
			}),
			line('next', both('What is one thing you can do then?', '¿Qué cosa puedes hacer entonces?'), {
				example: both('Say "Let us look at it tomorrow".', 'Decir «Lo vemos mañana».'),
				shareable: true
			}),
			scale(
				'confidence',
				both('How sure are you that you will try it?', '¿Cuánta confianza tienes en que lo probarás?'),
				confidence
			)
		])
	],
	workedExample: { confidence: 6 }
};
