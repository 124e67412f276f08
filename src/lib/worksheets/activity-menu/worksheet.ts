import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, mood } from '#lib/worksheets/scales.ts';
import { anyOf, both, line, list, oneOf, option, scale, step } from '#lib/worksheets/write.ts';

const moodName = both('mood', 'ánimo');

export const activityMenu: LibraryWorksheet = {
	slug: 'activity-menu',
	version: 1,
	topic: 'doing',
	title: both('A menu of good things', 'Un menú de cosas buenas'),
	purpose: both(
		'Pick from small things that can bring a bit of ease or joy. Then choose two for the days ahead.',
		'Elige entre cosas pequeñas que pueden traer alivio o alegría. Luego escoge dos para los próximos días.'
	),
	when: both(
		'Good when nothing sounds fun, or when you do not know where to start.',
		'Sirve cuando nada llama la atención, o cuando no sabes por dónde empezar.'
	),
	cautions: both(
		'Joy may come late, or not the first time. Leave out what goes with drinking or using.',
		'El gusto puede tardar, o no llegar la primera vez. Deja fuera lo que va con beber o consumir.'
	),
	minutes: 12,
	steps: [
		step('menu', both('The menu', 'El menú'), [
			anyOf(
				'menu',
				both('What might be nice, even a little?', '¿Qué podría ser agradable, aunque sea un poco?'),
				[
					option('outside', 'Sit or walk outside', 'Sentarme o caminar afuera'),
					option('music', 'Play a song from the start to the end', 'Oír una canción de principio a fin'),
					option('cook', 'Make something warm to eat or drink', 'Preparar algo caliente de comer o beber'),
					option('hands', 'Make something with my hands', 'Hacer algo con las manos'),
					option('water', 'A long shower or a bath', 'Un baño largo'),
					option('animal', 'Time with an animal', 'Un rato con un animal'),
					option('person', 'A call or a visit', 'Una llamada o una visita'),
					option('learn', 'Read or learn one new thing', 'Leer o aprender una cosa nueva'),
					option('tidy', 'Put one small corner in order', 'Ordenar un rincón pequeño'),
					option('play', 'Play a game', 'Jugar a algo'),
					option('faith', 'Prayer, quiet or a place of faith', 'Rezar, guardar silencio o ir a un lugar de fe'),
					option('help', 'Do a small thing for someone', 'Hacer algo pequeño por alguien')
				],
				{ shareable: true }
			),
			list('own', both('What would you add?', '¿Qué agregarías?'), both('My own idea', 'Idea mía'), {
				min: 1,
				max: 5,
				shareable: true,
				example: both('Look at old photos with my aunt', 'Ver fotos viejas con mi tía')
			})
		]),
		step('two', both('Choose two', 'Elige dos'), [
			line('first', both('The first one, and when', 'La primera, y cuándo'), {
				example: both('Music on the bus tomorrow', 'Música en el autobús, mañana')
			}),
			line('second', both('The second one, and when', 'La segunda, y cuándo'), {
				example: both('Walk on Saturday at ten', 'Caminar el sábado a las diez')
			}),
			line('with', both('Who could come along, if anyone?', '¿Con quién, si quieres compañía?'), {
				example: both('My neighbor and her dog', 'Mi vecina y su perro')
			})
		]),
		step(
			'try',
			both('When you try it', 'Cuando lo pruebes'),
			[
				scale('mood-before', both('Mood before', 'Ánimo antes'), mood, { pair: before(moodName) }),
				oneOf('done', both('How did it go?', '¿Cómo te fue?'), [
					option('both', 'I did both', 'Hice las dos'),
					option('one', 'I did one', 'Hice una'),
					option('not-yet', 'Not yet', 'Todavía no')
				]),
				scale('mood-after', both('Mood after', 'Ánimo después'), mood, { pair: after(moodName) })
			],
			both('Come back after you tried one.', 'Vuelve después de probar una.')
		)
	],
	workedExample: {
		menu: ['outside', 'music', 'animal'],
		'own.r1.text': both('Look at old photos with my aunt', 'Ver fotos viejas con mi tía'),
		'mood-before': 3,
		done: 'one',
		'mood-after': 5
	}
};
