import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Once a day, stop and finish this sentence: "Right now I feel ... and I need ...". Write it down or say it to yourself.',
	'Una vez al día, haz un alto y completa esta frase: «Ahora mismo siento ... y necesito ...». Escríbela o dítela.'
);

export const session: SessionTemplate = {
	slug: 'skills-naming-emotions',
	version: 1,
	title: both('Finding the name of a feeling', 'Encontrar el nombre de una emoción'),
	purpose: both(
		'People find a word for a recent feeling through what happened, the body and the urge, and ask what it needs.',
		'Las personas encuentran una palabra para una emoción reciente por lo que pasó, el cuerpo y el impulso, y preguntan qué necesita.'
	),
	notes: both(
		'Ask for feelings of medium strength from the last days, not for the worst one. Cultures and families differ in which feelings may be shown; ask what words people grew up with, in any language. Some people truly do not notice feelings, and some medication and illnesses dull them: work with the body or the urge instead of pressing for a word.',
		'Pide emociones de fuerza media de los últimos días, no la peor. Las culturas y las familias difieren en qué emociones se muestran; pregunta con qué palabras crecieron, en cualquier idioma. Algunas personas de verdad no las notan, y cierta medicación y algunas enfermedades las apagan: trabaja con el cuerpo o el impulso en vez de insistir en la palabra.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'word', 'homework', 'need'], {
			say: both(
				'Today the word you write matters most. "Not sure" and "numb" are words too.',
				'Hoy lo más importante es la palabra que escribes. «No sé» y «nada» también son palabras.'
			),
			watch: both(
				'The same word as every day. Be curious about it later, one to one.',
				'La misma palabra de todos los días. Pregunta por ella después, a solas.'
			)
		}),
		teach(both('What a feeling is made of', 'De qué está hecha una emoción'), 10, pages, {
			say: both(
				'I give one of my own small examples: late for the bus, hot face, wanting to snap at someone. What would you call that?',
				'Doy un ejemplo mío, pequeño: se me va el autobús, la cara caliente, ganas de contestar mal. ¿Cómo le llamarías a eso?'
			),
			watch: both(
				'Debates over which word is right. The person who has the feeling decides.',
				'Discusiones sobre cuál palabra es la correcta. Decide quien tiene la emoción.'
			),
			reading: both(
				'Draw four faces and let people point; then find the word together.',
				'Dibuja cuatro caras y deja que señalen una; luego ayuda a buscar la palabra.'
			),
			video: both(
				'Invite people to hide their own picture of themselves; many find it hard to feel while they watch their face.',
				'Invita a ocultar la propia imagen; a muchas personas les cuesta sentir mientras se ven la cara.'
			)
		}),
		block(
			both('Map of a feeling', 'Mapa de un sentimiento'),
			15,
			sheet('emotion-map'),
			{
				say: both(
					'Think of one feeling from the last two days, about five out of ten. Leave out any page that is too much.',
					'Piensa en una emoción de los últimos dos días, más o menos cinco de diez. Salta cualquier página que sea demasiado.'
				),
				watch: both(
					'Someone who chose the worst thing there is. Help them choose something smaller for today.',
					'Quien eligió lo peor que hay. Ayuda a elegir hoy algo más pequeño.'
				),
				psychosis: both(
					'Leave out the body page if body sensations are part of what is frightening. Go from the event to the need.',
					'Salta la página del cuerpo si las sensaciones son parte de lo que asusta. Ve del suceso a la necesidad.'
				)
			},
			'practiced'
		),
		block(
			both('Words for it', 'Palabras para eso'),
			5,
			words(
				both(
					'Which words for feelings were used in your home, in any language?',
					'¿Qué palabras para las emociones se usaban en tu casa, en cualquier idioma?'
				),
				2
			),
			{
				say: both(
					'There may have been few, or only one. That is worth knowing too.',
					'Quizá había pocas, o una sola. También sirve saberlo.'
				)
			}
		),
		block(
			both('What it needs', 'Lo que necesita'),
			5,
			discussion(
				both(
					'When you know the name of a feeling, what changes?',
					'Cuando sabes el nombre de una emoción, ¿qué cambia?'
				)
			),
			{
				say: both(
					'If we know it is loneliness and not anger, what would we do differently?',
					'Si sabemos que es soledad y no enojo, ¿qué haríamos distinto?'
				),
				watch: both(
					'Advice to one another. Bring it back to: what helps you?',
					'Consejos entre participantes. Vuelve a: ¿qué te ayuda a ti?'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'One sentence a day. If no word comes, write what your body does.',
				'Una frase al día. Si no llega la palabra, escribe qué hace tu cuerpo.'
			)
		})
	]
};
