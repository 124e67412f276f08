import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, pollOfSeveral, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Take one step of five minutes toward something that matters to you. Put a day and an hour on it. Afterwards note how it was.',
	'Da un paso de cinco minutos hacia algo que te importa. Ponle día y hora. Después anota cómo fue.'
);

export const session: SessionTemplate = {
	slug: 'skills-values-and-activity',
	version: 1,
	title: both('What matters, and one small step', 'Lo que importa y un paso pequeño'),
	purpose: both(
		'People find a part of life that matters to them and plan one step of five minutes in it.',
		'Las personas encuentran una parte de la vida que les importa y planean un paso de cinco minutos.'
	),
	notes: both(
		'The compass can hurt: it shows what was lost. Say before you begin that a gap is a direction and no grade. Keep steps free, near and short. People with little money, no transport or heavy family duties need examples that fit. When energy is unusually high and sleep short, plan rest and fewer things, and tell the prescriber.',
		'La brújula puede doler: muestra lo que se perdió. Di antes de empezar que una distancia es un rumbo y no una calificación. Pasos gratis, cerca y cortos. Quien tiene poco dinero, poco transporte o mucha carga familiar necesita ejemplos que le queden. Con energía muy alta y poco sueño, planea descanso y menos cosas, y avisa a quien receta.'
	),
	blocks: [
		checkIn(7, ['mood', 'gratitude', 'homework', 'need'], {
			say: both(
				'One question asks for something good, however small. If there is none today, skip it.',
				'Una pregunta pide algo bueno, por pequeño que sea. Si hoy no hay nada, sáltala.'
			)
		}),
		teach(both('Direction and first steps', 'Rumbo y primeros pasos'), 9, pages, {
			say: both(
				'Name one person you respect, known or not. What do they do that you respect? That may be one of your values.',
				'Piensa en alguien a quien respetas. ¿Qué hace que lo respetes? Quizá ese es uno de tus valores.'
			),
			watch: both(
				'Values used as a stick: "I should be a better mother". Ask what a step in that direction would look like today.',
				'Valores que se vuelven regaño: «debería ser mejor madre». Pregunta cómo sería hoy un paso en ese rumbo.'
			),
			reading: both(
				'Lay cards or pictures of parts of life on the floor, and let people stand by two of them.',
				'Pon en el piso tarjetas o imágenes de partes de la vida y que cada quien se pare junto a dos.'
			)
		}),
		block(
			both('What matters to us', 'Lo que nos importa'),
			4,
			words(both('What matters to you? One word.', '¿Qué te importa? Una palabra.')),
			{
				say: both('It can be a person, a place, a way of being.', 'Puede ser una persona, un lugar, una manera de ser.')
			}
		),
		block(
			both('My compass', 'Mi brújula'),
			16,
			sheet('values-compass'),
			{
				say: both(
					'Fill in only the parts of life that are yours. Then choose one, not the one with the largest gap but the one you would like to move.',
					'Llena solo las partes de la vida que son tuyas. Luego elige una: no la de mayor distancia, sino la que quieres mover.'
				),
				watch: both(
					'Someone who sees only zeros. Sit down beside them and do one part together.',
					'Quien ve puros ceros. Siéntate a su lado y ayuda con una parte.'
				),
				psychosis: both(
					'If purpose has become grand or frightening, stay with home, health and people.',
					'Si el propósito se volvió grandioso o da miedo, quédate en la casa, la salud y la gente.'
				)
			},
			'practiced'
		),
		block(
			both('What could get in the way', 'Qué se puede interponer'),
			7,
			pollOfSeveral(
				both('What could stop your step? You can choose several.', '¿Qué puede detener tu paso? Puedes elegir varias.'),
				both('No energy', 'Sin energía'),
				both('No time', 'Sin tiempo'),
				both('Money or a ride', 'Dinero o transporte'),
				both('Worry or fear', 'Preocupación o miedo'),
				both('Someone else', 'Otra persona'),
				both('I forget', 'Se me olvida')
			),
			{
				say: both(
					'For the most common answer, let us find two ways around it.',
					'Para la respuesta más común, busquemos dos formas de darle la vuelta.'
				),
				video: both(
					'Let people write the way around it into the chat of the call only if your program allows chat; otherwise aloud.',
					'Si tu programa permite el chat de la llamada, que lo escriban ahí; si no, en voz alta.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'Make it smaller until you are quite sure. Which day, and what time?',
				'Hazlo más pequeño hasta sentir bastante seguridad. ¿Qué día y a qué hora?'
			)
		})
	]
};
