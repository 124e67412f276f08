import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { both, line, list, note, oneOf, option, paragraph, rows, step } from '#lib/worksheets/write.ts';

const phone = { kind: 'phone', id: 'phone', label: both('Phone number', 'Teléfono') } as const;
const name = line('name', both('Name', 'Nombre'));

/** Ordered by how heavy a time is, from what a person lives for to what to do this minute. Its order and words are our own. */
export const copingSupportPlan: LibraryWorksheet = {
	slug: 'coping-support-plan',
	version: 1,
	topic: 'planning',
	title: both('Coping and support plan', 'Plan de apoyo para momentos difíciles'),
	purpose: both(
		'A plan of your own for times when living feels too hard. You make it together with your clinician.',
		'Un plan tuyo para cuando vivir se hace muy pesado. Lo haces junto con tu profesional de salud.'
	),
	when: both(
		'Do it one to one with a clinician, who stays until it is done. Not as a group exercise.',
		'Se hace a solas con un profesional de salud, que se queda hasta terminar. No es un ejercicio de grupo.'
	),
	cautions: both(
		'It does not take the place of a full safety check by a clinician. Look at it again after any hard time.',
		'No reemplaza una revisión completa de seguridad con un profesional. Revísalo después de cada momento difícil.'
	),
	contentNote: note(
		'This plan is about times when you may think of dying. In danger now? Call or text 988, or call 911.',
		'Este plan trata de momentos en que puedes pensar en morir. ¿Hay peligro ahora? Llama o escribe al 988, o llama al 911.'
	),
	minutes: 40,
	steps: [
		step('hold', both('What holds you', 'Lo que te sostiene'), [
			list(
				'hold',
				both('What do you live for, even on bad days?', '¿Para qué vives, aun en los días malos?'),
				both('I live for', 'Vivo por'),
				{
					min: 2,
					max: 6,
					example: both('My dog. The garden in spring.', 'Mi perro. El jardín en primavera.')
				}
			)
		]),
		step(
			'first',
			both('When it starts to get heavy', 'Cuando empieza a pesar'),
			[
				list('signals', both('How do you notice it in yourself?', '¿Cómo lo notas en ti?'), both('Signal', 'Señal'), {
					min: 2,
					max: 6,
					example: both('I stop answering. I sleep in my clothes.', 'Dejo de contestar. Duermo con la ropa puesta.')
				}),
				list(
					'alone',
					both('What eases it when you are by yourself?', '¿Qué lo alivia cuando no hay nadie?'),
					both('I can', 'Puedo'),
					{
						min: 2,
						max: 6,
						example: both('Walk around the block. Play the drums.', 'Dar la vuelta a la manzana. Tocar el tambor.')
					}
				)
			],
			both('Early is the best time to act.', 'Lo mejor es actuar pronto.')
		),
		step('around', both('Around people', 'Cerca de la gente'), [
			list(
				'places',
				both('Where and with whom does your mind get a rest?', '¿Dónde y con quién descansa tu mente?'),
				both('Place or person', 'Lugar o persona'),
				{
					min: 1,
					max: 5,
					example: both('The café on Main. My nephew’s games.', 'El café del centro. Los partidos de mi sobrino.')
				}
			),
			rows(
				'people',
				both(
					'Who could know how bad it is, and stay with you?',
					'¿Quién puede saber lo mal que estás y quedarse contigo?'
				),
				both('Person', 'Persona'),
				[name, phone],
				{ min: 2, max: 5 }
			)
		]),
		step('safer', both('A safer place', 'Un lugar más seguro'), [
			paragraph(
				'safer',
				both('What makes your home safer, and who does it?', '¿Qué hace más segura tu casa y quién lo hace?'),
				{
					help: both(
						'Go through it with your clinician: medicine, weapons, keys, alcohol.',
						'Véanlo juntos: medicinas, armas, llaves, alcohol.'
					),
					example: both(
						'My sister keeps the pills and gives me one week at a time.',
						'Mi hermana guarda las pastillas y me da las de una semana.'
					)
				}
			),
			{ kind: 'date', id: 'safer-by', label: both('Done by', 'Fecha en que queda hecho') }
		]),
		step(
			'now',
			both('If you might act on it', 'Si podrías hacerte daño'),
			[
				rows(
					'professionals',
					both('Which professionals will you call?', '¿A qué profesionales llamarás?'),
					both('Professional', 'Profesional'),
					[name, phone],
					{ min: 1, max: 4 }
				),
				line('go', both('Where will you go, and how do you get there?', '¿Adónde irás y cómo llegarás?'), {
					example: both('County hospital, my sister drives', 'Al hospital del condado; maneja mi hermana')
				})
			],
			both(
				'988: call or text, day and night. 911: danger right now. Stay with someone.',
				'988: llama o escribe, día y noche. 911: peligro en este momento. No te quedes a solas.'
			)
		),
		step('agreed', both('Made together', 'Hecho entre dos'), [
			oneOf('copy', both('Where is your copy?', '¿Dónde está tu copia?'), [
				option('with-me', 'With me, on paper', 'Conmigo, en papel'),
				option('phone', 'On my phone', 'En mi teléfono'),
				option('shared', 'With me and with a person I trust', 'Conmigo y con alguien de confianza')
			]),
			line('clinician', both('Made with (clinician)', 'Hecho con (profesional)'), {
				example: both('Dr. Ingrid Sand', 'Dra. Ingrid Sand')
			}),
			{ kind: 'date', id: 'reviewed', label: both('Look at it again on', 'Fecha para revisarlo') }
		])
	],
	workedExample: {
		'hold.r1.text': both('My dog Toby', 'Mi perro Toby'),
		'hold.r2.text': both('The garden in spring', 'El jardín en primavera'),
		'signals.r1.text': both('I stop answering', 'Dejo de contestar'),
		'signals.r2.text': both('I sleep in my clothes', 'Duermo con la ropa puesta'),
		'alone.r1.text': both('Walk Toby around the block', 'Pasear a Toby por la manzana'),
		'alone.r2.text': both('Play the drums', 'Tocar el tambor'),
		'places.r1.text': both('The café on Main', 'El café del centro'),
		'people.r1.name': both('My sister Ana', 'Mi hermana Ana'),
		'people.r1.phone': '555-0172',
		'people.r2.name': both('Mr. Ray next door', 'Don Ramón, el vecino'),
		'people.r2.phone': '555-0119',
		'safer-by': '2026-03-13',
		'professionals.r1.name': both('The clinic, after hours', 'La clínica, fuera de horario'),
		'professionals.r1.phone': '555-0100',
		copy: 'shared',
		reviewed: '2026-03-27'
	}
};
