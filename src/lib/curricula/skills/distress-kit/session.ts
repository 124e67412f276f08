import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, ideas, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Pack your kit with three real things. A bag, a drawer or a folder on your phone will do. Try one of them on a day that is only a little hard.',
	'Arma tu botiquín con tres cosas de verdad. Sirve una bolsa, un cajón o una carpeta del teléfono. Prueba una en un día que sea solo un poco difícil.'
);

export const session: SessionTemplate = {
	slug: 'skills-distress-kit',
	version: 1,
	title: both('A kit for hard days', 'Un botiquín para días difíciles'),
	purpose: both(
		'People collect what gets them through a hard hour, choose the first three, and know when a kit is not enough.',
		'Las personas reúnen lo que les ayuda a pasar una hora difícil, eligen las tres primeras cosas y saben cuándo no alcanza.'
	),
	notes: both(
		'Bring a sample kit: something to smell, something cool, something soft, a deck of cards, a list of songs. The kit gets a person through an hour; it is not a safety plan. Anyone with suicidal thoughts also makes the coping and support plan with a clinician, one to one. Let people leave substances, blades, medication and everything that goes with them out of the kit.',
		'Trae un botiquín de muestra: algo para oler, algo fresco, algo suave, una baraja, una lista de canciones. El botiquín sirve para pasar una hora; no es un plan de seguridad. Quien tiene ideas de suicidio hace además el plan de apoyo con un profesional, a solas. Que en el botiquín no haya sustancias, objetos con filo, medicinas ni nada que vaya con eso.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both(
				'Think of the last hard hour you got through. You did something that worked, at least a little.',
				'Piensa en la última hora difícil que pasaste. Algo de lo que hiciste ayudó, aunque sea un poco.'
			),
			watch: both(
				'Very low mood. Ask that person in private how they are before the session ends.',
				'Ánimo muy bajo. Pregunta a solas cómo está esa persona antes de que termine la sesión.'
			)
		}),
		teach(both('Getting through an hour', 'Pasar una hora'), 10, pages, {
			say: both(
				'Today is about the hours when nothing can be fixed yet.',
				'Hoy hablamos de las horas en que todavía no se puede arreglar nada.'
			),
			watch: both(
				'"Let it be so" can sound like blame to someone who was harmed. Say: it does not mean it was all right.',
				'«Dejar que sea así» puede sonar a culpa para quien sufrió un daño. Di: no quiere decir que estuvo bien.'
			),
			psychosis: both(
				'Plain, heavy and warm things often help more than imagination. Leave out exercises that picture other places.',
				'Suelen ayudar más las cosas sencillas, pesadas y tibias que la imaginación. Deja fuera los ejercicios de imaginar lugares.'
			)
		}),
		block(
			both('What has helped', 'Lo que ha ayudado'),
			9,
			ideas(
				both(
					'What helps you get through a hard hour without making it worse?',
					'¿Qué te ayuda a pasar una hora difícil sin empeorarla?'
				)
			),
			{
				say: both(
					'Small, strange and free of cost is best. Then vote for what you want to borrow.',
					'Mejor si es pequeño, raro y gratis. Luego vota por lo que quieres tomar prestado.'
				),
				watch: both(
					'Ideas that cost more later. You approve what is shown; no one knows whose they are, so speak about them to the whole group without blame.',
					'Ideas que cuestan más después. Tú apruebas lo que se muestra; nadie sabe de quién son, así que háblalo con todo el grupo y sin culpas.'
				),
				video: both(
					'Let people hold up to the camera one thing near them that would go into a kit.',
					'Que muestren a la cámara una cosa cercana que pondrían en el botiquín.'
				)
			}
		),
		block(
			both('My hard-day kit', 'Mi botiquín para días difíciles'),
			13,
			sheet('distress-kit'),
			{
				say: both(
					'Fill in what is really there: songs you have, people who pick up, a place that is open at night.',
					'Pon lo que de verdad hay: canciones que tienes, gente que contesta, un lugar abierto de noche.'
				),
				watch: both(
					'An empty page for people. Ask: who would be glad to hear from you? Staff counts.',
					'La página de la gente vacía. Pregunta: ¿quién se alegraría de saber de ti? El equipo cuenta.'
				),
				reading: both(
					'Go straight to the first three things. A drawing or a photo is as good as words.',
					'Ve directo a las tres primeras cosas. Un dibujo o una foto valen como palabras.'
				)
			},
			'practiced'
		),
		block(
			both('When it is not enough', 'Cuando no alcanza'),
			4,
			discussion(
				both(
					'How will you know that you need a person, and not only a kit?',
					'¿Cómo sabrás que necesitas a una persona, y no solo un botiquín?'
				)
			),
			{
				say: both(
					'Let us find the Help button on the phone together. It shows whom to call when we are not there.',
					'Vamos a buscar en grupo el botón de ayuda en el teléfono. Muestra a quién llamar cuando no estamos.'
				)
			}
		),
		closing(6, homePractice, {
			say: both('What is the first thing you will pack today?', '¿Qué es lo primero que vas a guardar hoy?')
		})
	]
};
