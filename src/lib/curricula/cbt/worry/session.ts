import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, discussion, poll, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Keep a worry time of fifteen minutes on four days. Note worries during the day and leave them for then. Take one small step on a worry that has one.',
	'Ten cuatro días un rato de preocuparte de quince minutos. Anota durante el día y déjalo para entonces. Da un paso pequeño en una preocupación que lo tenga.'
);

export const session: SessionTemplate = {
	slug: 'cbt-worry',
	version: 1,
	title: both('Sorting out worry', 'Ordenar la preocupación'),
	purpose: both(
		'People tell worries that have a step from those that go in circles, and plan a time for the second kind.',
		'Las personas distinguen las preocupaciones que tienen un paso de las que dan vueltas, y planean un rato para las segundas.'
	),
	notes: both(
		'Many worries here have good reasons: rent, papers, health, a child. Treat them as problems with a next step before you treat them as worry. Putting a worry off is not for danger at home or for thoughts of suicide; say so aloud. Constant asking for reassurance eases worry briefly and feeds it later; notice it kindly.',
		'Muchas preocupaciones tienen buenas razones: la renta, los papeles, la salud, un hijo. Trátalas primero como problemas con un paso, y después como preocupación. Dejarlas para luego no sirve con un peligro en casa ni con ideas de suicidio; dilo en voz alta. Pedir una y otra vez que nos tranquilicen alivia un rato y después alimenta la preocupación; nótalo con amabilidad.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'sleep-quality', 'need'], {
			say: both(
				'Write down now whatever is going around in your head, and put the paper under your chair. It will be there later.',
				'Anota ahora lo que te da vueltas en la cabeza y pon el papel debajo de la silla. Ahí seguirá después.'
			)
		}),
		teach(both('Two kinds of worry', 'Dos clases de preocupación'), 10, pages, {
			say: both(
				'Rock a chair back and forth with your hand. It keeps us busy. How far has it gone?',
				'Mece una silla con la mano. Da algo que hacer. ¿Qué tan lejos llegó?'
			),
			watch: both(
				'"If I stop worrying, something will happen." Ask what it would be like to test that for one evening.',
				'«Si dejo de preocuparme, algo pasará». Pregunta cómo sería probarlo una tarde.'
			),
			reading: both(
				'Sort slips with worries into two cups: step, or circles.',
				'Reparte papelitos con preocupaciones en dos vasos: paso o vueltas.'
			)
		}),
		block(
			both('Step or circle?', '¿Paso o vueltas?'),
			5,
			poll(
				both(
					'Think of the worry that came most this week. Which kind is it?',
					'Piensa en la preocupación que más vino esta semana. ¿De qué clase es?'
				),
				both('There is a step I can take', 'Hay un paso que puedo dar'),
				both('It goes in circles', 'Da vueltas'),
				both('Some of both', 'Un poco de cada una'),
				both('I cannot tell', 'No lo sé')
			),
			{
				say: both(
					'For "some of both": what is the step inside it?',
					'Para «un poco de cada una»: ¿cuál es el paso que tiene dentro?'
				)
			}
		),
		block(
			both('My worry sorter', 'Ordenar una preocupación'),
			12,
			sheet('worry-sorter'),
			{
				say: both(
					'Take one worry from under your chair and walk it through.',
					'Toma una preocupación de debajo de la silla y llévala por la hoja.'
				),
				watch: both(
					'A worry about safety today. It is not put off: stop the sheet and get help with it.',
					'Una preocupación por un peligro de hoy. No se deja para luego: deja la hoja y busca ayuda.'
				),
				psychosis: both(
					'Fears of being followed or harmed are not sorted here. Offer a calm talk with their own clinician.',
					'Aquí no se ordenan miedos de persecución o daño. Ofrece una charla tranquila con su profesional.'
				)
			},
			'practiced'
		),
		block(
			both('Turning back', 'Volver'),
			5,
			breathing('slow', 12),
			{
				say: both(
					'Say inside: later. Then give your attention to the slow breath, and come back each time.',
					'Di por dentro: después. Luego lleva la atención a la respiración lenta y vuelve cada vez.'
				),
				video: both(
					'Look away from the faces on the screen, at something still in your room.',
					'Mira algo quieto de tu cuarto en vez de las caras de la pantalla.'
				)
			},
			'practiced'
		),
		block(
			both('A time for it', 'Un rato para eso'),
			5,
			discussion(both('When and where could your worry time be?', '¿Cuándo y dónde puede ser tu rato de preocuparte?')),
			{
				say: both(
					'Not in bed, not while driving, not last thing at night.',
					'Ni en la cama, ni al manejar, ni al final de la noche.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'You may leave the paper under the chair, or take it along. What would you like to do with it?',
				'Puedes dejar el papel debajo de la silla o llevártelo. ¿Qué quieres hacer con él?'
			)
		})
	]
};
