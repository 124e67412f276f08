import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, ideas, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Do the two things you chose, one of them with someone. Note how it was, and whether you would do it again.',
	'Haz las dos cosas que elegiste, una de ellas con alguien. Anota cómo fue y si lo harías otra vez.'
);

export const session: SessionTemplate = {
	slug: 'relapse-life-that-holds',
	version: 1,
	title: both('A life that holds', 'Una vida que sostiene'),
	purpose: both(
		'People choose two small things for the hours that using used to fill, and one person to do one of them with.',
		'Las personas eligen dos cosas pequeñas para las horas que llenaba el consumo y a alguien con quien hacer una.'
	),
	notes: both(
		'Keep it free of cost and near. Have a list of local places that are open evenings and weekends, mutual-help meetings of several kinds, and peer workers. Recommend no single path: people differ in faith, language, children and shifts. Low mood that stays, or no joy in anything for weeks, needs an assessment and not only a menu.',
		'Que sea gratis y cerca. Ten una lista de lugares del barrio abiertos por la tarde y en fin de semana, reuniones de ayuda mutua de varios tipos y personal de apoyo entre pares. No recomiendes un solo camino: cambian la fe, el idioma, los hijos, los turnos. Un ánimo bajo que no pasa, o semanas sin gusto por nada, pide una evaluación y no solo un menú.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'gratitude', 'homework', 'need'], {
			say: both(
				'One question asks for something good. A cup of coffee counts.',
				'Una pregunta pide algo bueno. Un café cuenta.'
			)
		}),
		teach(both('What fills the room', 'Con qué se llena'), 9, pages, {
			say: both(
				'Which hour of your week is the emptiest now? We plan for that one.',
				'¿Qué hora de tu semana está más vacía ahora? Planeamos para esa.'
			),
			watch: both(
				'Grief for friends, places or a way of life. It is a loss; say so.',
				'Duelo por amistades, lugares o una forma de vivir. Es una pérdida; dilo.'
			)
		}),
		block(
			both('Free and near', 'Gratis y cerca'),
			9,
			ideas(
				both(
					'What can one do around here for free on an evening or a weekend?',
					'¿Qué se puede hacer por aquí, gratis, una tarde o un fin de semana?'
				)
			),
			{
				say: both(
					'You know this place better than any list. Where is it good to be?',
					'Conoces este lugar mejor que cualquier lista. ¿Dónde se está bien?'
				),
				reading: both(
					'Collect aloud and draw a map on the board.',
					'Junten las ideas en voz alta y dibuja un mapa en el pizarrón.'
				),
				video: both(
					'Add things to do online and by phone for people who live far out.',
					'Agrega cosas por internet y por teléfono para quien vive lejos.'
				)
			}
		),
		block(
			both('A menu of good things', 'Un menú de cosas buenas'),
			12,
			sheet('activity-menu'),
			{
				say: both(
					'Choose two. Put at least one into that empty hour.',
					'Elige dos. Pon al menos una en esa hora vacía.'
				),
				watch: both(
					'Choices tied to the old places. Ask what could be an hour earlier, or elsewhere.',
					'Opciones unidas a los lugares de antes. Pregunta qué podría ser una hora antes o en otro sitio.'
				),
				psychosis: both(
					'Quiet, regular and with one known person; crowds and loud music can be too much.',
					'Algo tranquilo, de costumbre y con una persona conocida; la multitud y la música alta pueden ser demasiado.'
				)
			},
			'practiced'
		),
		block(
			both('With whom?', '¿Con quién?'),
			6,
			round(
				both('What will you do, and with whom could you do it?', '¿Qué vas a hacer y con quién podrías hacerlo?'),
				0.5
			),
			{
				say: both(
					'Say it or pass. If two want the same thing, you may find each other after group.',
					'Dilo o pasa. Si dos quieren lo mismo, pueden buscarse después del grupo.'
				),
				watch: both(
					'Follow your program on contact between participants outside the group.',
					'Sigue la norma de tu programa sobre el contacto entre participantes fuera del grupo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'If it is dull the first time, try it twice more before you decide.',
				'Si la primera vez aburre, prueba dos veces más antes de decidir.'
			)
		})
	]
};
