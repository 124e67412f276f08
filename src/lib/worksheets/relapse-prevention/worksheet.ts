import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { anyOf, both, line, list, note, option, paragraph, rows, step } from '#lib/worksheets/write.ts';

export const relapsePrevention: LibraryWorksheet = {
	slug: 'relapse-prevention',
	version: 1,
	topic: 'urges',
	title: both('My plan to stay on track', 'Mi plan para seguir mi camino'),
	purpose: both(
		'Know what pulls you back, what the early signs are, and what you will do. Make it for real days.',
		'Conoce qué te jala hacia atrás, cuáles son las primeras señales y qué harás. Hazlo para días reales.'
	),
	when: both(
		'Start it in the first weeks and finish it before you leave the program.',
		'Empiézalo en las primeras semanas y termínalo antes de salir del programa.'
	),
	cautions: both(
		'Thinking about use can wake up cravings. Do it with company, and rest after.',
		'Pensar en el consumo puede despertar las ganas. Hazlo con compañía y descansa después.'
	),
	contentNote: note(
		'This sheet looks at what makes you want to use or drink again.',
		'Esta hoja mira qué te da ganas de volver a consumir o beber.'
	),
	minutes: 30,
	steps: [
		step('why', both('Why it matters', 'Por qué importa'), [
			list('reasons', both('What do you stay on track for?', '¿Para qué sigues tu camino?'), both('Reason', 'Razón'), {
				min: 2,
				max: 6,
				shareable: true,
				example: both('To be awake when my daughter is born', 'Estar bien cuando nazca mi hija')
			})
		]),
		step('outside', both('Pulls from outside', 'Lo que jala desde afuera'), [
			list(
				'around',
				both('Which people, places and things pull you back?', '¿Qué personas, lugares y cosas te jalan hacia atrás?'),
				both('Pull', 'Lo que jala'),
				{
					min: 2,
					max: 8,
					example: both('Payday. The park behind the store.', 'El día de pago. El parque detrás de la tienda.')
				}
			)
		]),
		step('inside', both('Pulls from inside', 'Lo que jala desde adentro'), [
			anyOf('state', both('Which of these make it harder for you?', '¿Cuáles de estos te lo hacen más difícil?'), [
				option('hungry', 'Being hungry', 'El hambre'),
				option('angry', 'Being angry', 'El enojo'),
				option('alone', 'Being alone', 'La soledad'),
				option('tired', 'Being tired', 'El cansancio'),
				option('bored', 'Being bored', 'El aburrimiento'),
				option('joy', 'Good news and parties', 'Las buenas noticias y las fiestas'),
				option('pain', 'Being in pain', 'El dolor')
			]),
			list(
				'thoughts',
				both('Which thoughts open the door?', '¿Qué pensamientos abren la puerta?'),
				both('Thought', 'Pensamiento'),
				{
					min: 1,
					max: 5,
					example: both('"Just this once."', '«Solo por esta vez.»')
				}
			)
		]),
		step('signs', both('Signs', 'Señales'), [
			list(
				'early',
				both('What are early signs?', '¿Cuáles son las primeras señales?'),
				both('Early sign', 'Primera señal'),
				{
					min: 2,
					max: 6,
					example: both('I skip meetings. I stop cooking.', 'Falto a reuniones. Dejo de cocinar.')
				}
			),
			list('late', both('What are late signs?', '¿Cuáles son señales tardías?'), both('Late sign', 'Señal tardía'), {
				min: 1,
				max: 6,
				example: both('I hide money.', 'Escondo dinero.')
			})
		]),
		step('do', both('What you will do', 'Lo que harás'), [
			list(
				'coping',
				both('What helps when the pull is there?', '¿Qué ayuda cuando aparece el jalón?'),
				both('I will', 'Voy a'),
				{
					min: 3,
					max: 8,
					shareable: true,
					example: both('Leave the place. Eat. Call Luis.', 'Salir del lugar. Comer. Llamar a Luis.')
				}
			),
			line(
				'care',
				both('Which meetings, care or medicine keep you steady?', '¿Qué reuniones, citas o medicinas te sostienen?'),
				{
					example: both('Tuesday meeting, clinic on the tenth', 'Reunión los martes, clínica el día diez')
				}
			)
		]),
		step('people', both('Your people', 'Tu gente'), [
			rows(
				'people',
				both('Who can you call?', '¿A quién puedes llamar?'),
				both('Person', 'Persona'),
				[line('name', both('Name', 'Nombre')), { kind: 'phone', id: 'phone', label: both('Phone number', 'Teléfono') }],
				{ min: 2, max: 5 }
			)
		]),
		step(
			'slip',
			both('If you slip', 'Si recaes'),
			[
				paragraph('slip', both('What will you do in the first hour?', '¿Qué harás en la primera hora?'), {
					example: both(
						'Get somewhere safe. Call Luis. Come to group the next day.',
						'Ir a un lugar tranquilo. Llamar a Luis. Venir al grupo al día siguiente.'
					)
				}),
				line('words', both('What will you say to yourself?', '¿Qué te dirás?'), {
					example: both(
						'One slip is not the end. I can turn around now.',
						'Una caída no es el final. Puedo dar la vuelta ahora.'
					),
					shareable: true
				})
			],
			both(
				'A slip is a reason to come back, not to stay away. After a break the body takes less, so a usual amount can kill.',
				'Una recaída es razón para volver, no para alejarte. Tras una pausa el cuerpo aguanta menos. La cantidad de antes puede matar.'
			)
		)
	],
	workedExample: {
		'reasons.r1.text': both('To be awake when my daughter is born', 'Estar bien cuando nazca mi hija'),
		'reasons.r2.text': both('To keep my job', 'Conservar mi trabajo'),
		'around.r1.text': both('Payday', 'El día de pago'),
		'around.r2.text': both('The park behind the store', 'El parque detrás de la tienda'),
		state: ['tired', 'alone', 'joy'],
		'thoughts.r1.text': both('"Just this once."', '«Solo por esta vez.»'),
		'early.r1.text': both('I skip meetings', 'Falto a reuniones'),
		'early.r2.text': both('I stop cooking', 'Dejo de cocinar'),
		'late.r1.text': both('I hide money', 'Escondo dinero'),
		'coping.r1.text': both('Leave the place', 'Salir del lugar'),
		'coping.r2.text': both('Eat something', 'Comer algo'),
		'coping.r3.text': both('Call Luis', 'Llamar a Luis'),
		'people.r1.name': both('Luis, from the meeting', 'Luis, de la reunión'),
		'people.r1.phone': '555-0134',
		'people.r2.name': both('My sister', 'Mi hermana'),
		'people.r2.phone': '555-0172'
	}
};
