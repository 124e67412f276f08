import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Once a day, do one thing you do anyway with all your attention for one minute. Wash a cup, walk, or drink water. When your mind wanders, bring it back.',
	'Una vez al día, elige algo que haces de todos modos. Hazlo un minuto con toda tu atención. Lava una taza, camina o toma agua. Cuando tu mente se vaya, tráela de vuelta.'
);

export const session: SessionTemplate = {
	slug: 'skills-mindful-attention',
	version: 1,
	title: both('Paying attention on purpose', 'Prestar atención a propósito'),
	purpose: both(
		'People practice noticing where their attention is and bringing it back, in short exercises with open eyes.',
		'Las personas practican notar dónde está su atención y traerla de vuelta, con ejercicios cortos y los ojos abiertos.'
	),
	notes: both(
		'Have a few ordinary objects ready: a stone, a leaf, a cup. Keep every exercise short. Attention to the inside can bring up memories or voices; attention to the outside rarely does, so begin there. No one has to close their eyes or sit still.',
		'Ten a mano unos objetos comunes: una piedra, una hoja, una taza. Que cada ejercicio sea corto. Mirar hacia dentro puede traer recuerdos o voces; mirar hacia fuera casi nunca, así que empieza por ahí. Nadie tiene que cerrar los ojos ni quedarse inmóvil.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'Take a moment with the questions on your phone. You can skip any of them.',
				'Tómate un momento con las preguntas del teléfono. Puedes saltarte cualquiera.'
			),
			watch: both(
				'High anxiety before we start: offer that person a seat near the door and an object to hold.',
				'Ansiedad alta antes de empezar: ofrece a esa persona un lugar cerca de la puerta y un objeto para la mano.'
			)
		}),
		teach(both('Pointing your attention', 'Apuntar la atención'), 9, pages, {
			say: both(
				'Where is your attention right now? There is no wrong answer. Today we practice finding it and bringing it back.',
				'¿Dónde está tu atención ahora? No hay respuesta mala. Hoy practicamos encontrarla y traerla de vuelta.'
			),
			watch: both(
				'People who hear this as "think positive" or "stop thinking". Say that noticing is enough.',
				'Quien entienda «piensa en positivo» o «deja de pensar». Di que basta con notar.'
			),
			reading: both(
				'Read each page aloud and show the flashlight with your own phone.',
				'Lee cada página en voz alta y muestra la linterna con tu teléfono.'
			)
		}),
		block(
			both('One quiet minute', 'Un minuto de calma'),
			5,
			breathing('grounding', 1),
			{
				say: both(
					'For one minute, look at one thing in the room. Notice its color, edges and shadow. If your mind leaves, come back to the thing.',
					'Durante un minuto, mira una sola cosa. Nota su color, sus bordes y su sombra. Si tu mente se va, vuelve a esa cosa.'
				),
				watch: both(
					"A fixed stare, tears or fast breathing. Say the person's name quietly and invite them to look around.",
					'Mirada fija, lágrimas o respiración rápida. Di su nombre en voz baja e invita a mirar alrededor.'
				),
				psychosis: both(
					'Half a minute is enough. Use something to hold rather than silence, and talk softly through it.',
					'Basta medio minuto. Usa algo para tener en la mano en vez de silencio, y habla suave mientras tanto.'
				)
			},
			'practiced'
		),
		block(
			both('Five senses', 'Los cinco sentidos'),
			13,
			sheet('grounding-5-4-3-2-1', { pace: 'together' }),
			{
				say: both(
					'We go through the senses one by one. Write a word, or only look and listen. Both count.',
					'Pasamos por los sentidos de uno en uno. Escribe una palabra, o solo mira y escucha. Las dos cosas cuentan.'
				),
				watch: both(
					'Smell and taste can bring back memories. Anyone who prefers may stay with sight and sound.',
					'El olor y el sabor pueden traer recuerdos. Quien quiera puede quedarse con la vista y el oído.'
				),
				reading: both(
					'Do it aloud in pairs; no one has to write.',
					'Háganlo en voz alta, en parejas; nadie tiene que escribir.'
				),
				video: both(
					'Ask people to find the five things in the room where they are, without saying what is private.',
					'Pide que busquen las cinco cosas en el lugar donde están, sin decir lo que es privado.'
				)
			},
			'practiced'
		),
		block(
			both('What you noticed', 'Lo que notaste'),
			8,
			words(both('What did you notice? One or two words.', '¿Qué notaste? Una o dos palabras.'), 2),
			{
				say: both(
					'Anything counts: bored, restless, calm, nothing. Describe it; you do not have to like it.',
					'Todo cuenta: aburrimiento, inquietud, calma, nada. Descríbelo; no tiene que gustarte.'
				),
				watch: both(
					'Judgments such as "I failed". Help turn one of them into a description, together.',
					'Juicios como «me salió mal». Ayuda a convertir uno en descripción, entre todo el grupo.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'Choose one thing you do every day anyway. One minute is enough. What could remind you?',
				'Elige algo que haces todos los días. Basta un minuto. ¿Qué te lo puede recordar?'
			)
		})
	]
};
