import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { both, line, list, note, step } from '#lib/worksheets/write.ts';

export const distressKit: LibraryWorksheet = {
	slug: 'distress-kit',
	version: 1,
	topic: 'feelings',
	title: both('My hard-day kit', 'Mi botiquín para días difíciles'),
	purpose: both(
		'Collect what helps you get through a hard hour without making it worse. Pack it while you feel steady.',
		'Reúne lo que te ayuda a pasar una hora difícil sin empeorarla. Prepáralo cuando te sientas bien.'
	),
	when: both(
		'Make it early in the program and add to it often. Keep a copy where you can see it.',
		'Hazlo al empezar el programa y agrégale cosas. Ten una copia a la vista.'
	),
	cautions: both(
		'This kit is for hard feelings. For thoughts of suicide, make the coping and support plan as well.',
		'Esto es para sentimientos difíciles. Si hay ideas de suicidio, haz también el plan de apoyo.'
	),
	contentNote: note(
		'This sheet asks what makes days hard. A few words are enough.',
		'Esta hoja pregunta qué hace difíciles los días. Bastan unas palabras.'
	),
	minutes: 20,
	steps: [
		step('signs', both('When to open it', 'Cuándo abrirlo'), [
			list(
				'triggers',
				both('What sets off a hard hour?', '¿Qué desata una hora difícil?'),
				both('It starts with', 'Empieza con'),
				{
					min: 2,
					max: 6,
					example: both('A fight at home. A bill in the mail.', 'Una pelea en casa. Una cuenta en el correo.')
				}
			),
			list(
				'signs',
				both('What are the first signs in you?', '¿Cuáles son las primeras señales en ti?'),
				both('Sign', 'Señal'),
				{
					min: 2,
					max: 6,
					example: both('I stop eating. I check my phone all night.', 'Dejo de comer. Miro el teléfono toda la noche.')
				}
			)
		]),
		step('busy', both('Give your mind a task', 'Dale una tarea a la mente'), [
			line('hands', both('Something for your hands', 'Algo para las manos'), {
				example: both('Peel an orange slowly', 'Pelar una naranja despacio'),
				shareable: true
			}),
			line('mind', both('Something that fills your mind', 'Algo que ocupe la mente'), {
				example: both('Name a city for each letter', 'Una ciudad con cada letra'),
				shareable: true
			}),
			line('others', both('Something good for someone else', 'Algo bueno para otra persona'), {
				example: both('Text my niece good luck', 'Desearle suerte a mi sobrina')
			})
		]),
		step('soothe', both('Soothe your eyes and ears', 'Cuida la vista y el oído'), [
			line('see', both('Something to look at', 'Algo para mirar'), {
				example: both('Clouds from the back step', 'Las nubes desde la puerta')
			}),
			line('hear', both('Something to listen to', 'Algo para escuchar'), {
				example: both('Rain sounds, my slow playlist', 'Lluvia, mi lista de música lenta')
			})
		]),
		step('soothe-more', both('Soothe smell, taste and touch', 'Cuida el olfato, el gusto y el tacto'), [
			line('smell', both('Something to smell', 'Algo para oler'), {
				example: both('Coffee, clean soap', 'Café, jabón limpio')
			}),
			line('taste', both('Something to taste', 'Algo para saborear'), { example: both('Mint tea', 'Té de menta') }),
			line('touch', both('Something to touch', 'Algo para tocar'), {
				example: both('My grandma’s blanket', 'La cobija de mi abuela')
			})
		]),
		step('people', both('People and places', 'Personas y lugares'), [
			list('people', both('Who is good to be with?', '¿Con quién te hace bien estar?'), both('Person', 'Persona'), {
				min: 2,
				max: 5,
				example: both('My cousin. Mr. Ray next door.', 'Mi primo. Don Ramón, el vecino.')
			}),
			list('places', both('Where do you feel a bit calmer?', '¿Dónde sientes más calma?'), both('Place', 'Lugar'), {
				min: 1,
				max: 4,
				example: both('The library, the bench by the river', 'La biblioteca, la banca junto al río')
			}),
			list(
				'avoid',
				both('What do you leave alone on such a day?', '¿Qué dejas de lado en un día así?'),
				both('Not today', 'Hoy no'),
				{
					min: 1,
					max: 5,
					example: both('Old messages. The bar on the corner.', 'Mensajes viejos. El bar de la esquina.')
				}
			)
		]),
		step(
			'order',
			both('Your first three', 'Tus primeras tres'),
			[
				{
					...list(
						'order',
						both('What will you do first, second, third?', '¿Qué harás primero, segundo y tercero?'),
						both('Step', 'Paso'),
						{
							min: 3,
							max: 3,
							shareable: true
						}
					),
					help: both('Put them in the order you will try.', 'Ponlas en el orden en que las probarás.'),
					ordered: true
				}
			],
			both('In a hard hour, start at the top.', 'En una hora difícil, empieza por arriba.')
		)
	],
	workedExample: {
		'triggers.r1.text': both('A fight at home', 'Una pelea en casa'),
		'triggers.r2.text': both('A bill in the mail', 'Una cuenta en el correo'),
		'signs.r1.text': both('I stop eating', 'Dejo de comer'),
		'signs.r2.text': both('I check my phone all night', 'Miro el teléfono toda la noche'),
		'people.r1.text': both('My cousin Lia', 'Mi prima Lía'),
		'people.r2.text': both('Mr. Ray next door', 'Don Ramón, el vecino'),
		'places.r1.text': both('The bench by the river', 'La banca junto al río'),
		'avoid.r1.text': both('Old messages', 'Los mensajes viejos'),
		'order.r1.text': both('Mint tea with both hands on the cup', 'Té de menta con las dos manos en la taza'),
		'order.r2.text': both('Walk to the bench', 'Caminar hasta la banca'),
		'order.r3.text': both('Call Lia', 'Llamar a Lía')
	}
};
