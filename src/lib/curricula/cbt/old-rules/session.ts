import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, ideas, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Put your new rule where you see it. Live by it for one hour a day. In the evening write one thing that went along with it.',
	'Pon tu regla nueva donde la veas. Vive con ella una hora al día. Por la noche escribe una cosa que fue de acuerdo con ella.'
);

export const session: SessionTemplate = {
	slug: 'cbt-old-rules',
	version: 1,
	title: both('Old rules and kinder ones', 'Reglas viejas y otras más amables'),
	purpose: both(
		'People find one rigid rule they live by, see what it cost and where it came from, and write one that can bend.',
		'Las personas encuentran una regla rígida con la que viven, ven cuánto cuesta y de dónde viene, y escriben una que se dobla.'
	),
	notes: both(
		'This can touch childhood and shame. The group does not dig for where a rule came from: "it made sense once" is enough. Stay with rules about effort, mistakes, needs and help. Do not weigh religious or cultural values as if they were rules to be cured; ask whether the person wants to keep, bend or leave it.',
		'Esto puede tocar la infancia y la vergüenza. El grupo no escarba de dónde vino una regla: basta con «alguna vez tuvo sentido». Quédate en reglas sobre esfuerzo, errores, necesidades y ayuda. No trates los valores religiosos o culturales como reglas por curar; pregunta si la persona la quiere guardar, doblar o dejar.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'Did you take a step on your ladder? What did you find out?',
				'¿Diste un paso en tu escalera? ¿Qué averiguaste?'
			)
		}),
		teach(both('Rules we live by', 'Reglas con las que vivimos'), 10, pages, {
			say: both(
				'Finish this sentence quickly, only for yourself: "I must always ...". And this one: "If I do not, then ...".',
				'Completa rápido esta frase, solo para ti: «siempre debo ...». Y esta: «si no, entonces ...».'
			),
			watch: both(
				'Faces that fall. Say that rules like these are common and that no one has to tell theirs.',
				'Caras que se apagan. Di que estas reglas son comunes y que nadie tiene que contar la suya.'
			),
			reading: both(
				'Hold a stick and a piece of string: which one breaks, which one bends?',
				'Muestra un palito y un cordón: ¿cuál se rompe y cuál se dobla?'
			)
		}),
		block(
			both('Bend this one together', 'Doblemos esta en grupo'),
			9,
			ideas(
				both(
					'The rule says: "If I need help, I am weak." How could it bend?',
					'La regla dice: «si necesito ayuda, soy débil». ¿Cómo se podría doblar?'
				)
			),
			{
				say: both(
					'Keep what is good in it. Many people prize doing things on their own.',
					'Guarda lo bueno que tiene. A mucha gente le importa valerse sola.'
				),
				video: both(
					'Write in silence for three minutes, then read the ideas aloud.',
					'Tres minutos para escribir en silencio, y luego lee las ideas en voz alta.'
				)
			}
		),
		block(
			both('A kind note to myself', 'Una nota amable para mí'),
			12,
			sheet('self-kindness'),
			{
				say: both(
					'Choose a small moment when your rule broke. Write about it the way you would to a friend.',
					'Elige un momento pequeño en que se rompió tu regla. Escribe como lo harías con una amistad.'
				),
				watch: both(
					'Anger or blankness in place of kindness. Both are common; write only the first two lines.',
					'Enojo o la mente en blanco en vez de amabilidad. Las dos cosas son comunes; basta con las dos primeras líneas.'
				),
				psychosis: both(
					'Where voices are harsh, write what staff or a friend would answer them, short enough to read aloud.',
					'Si las voces son duras, escribe lo que les respondería el equipo o una amistad, corto para leerlo en voz alta.'
				)
			},
			'practiced'
		),
		block(
			both('My rule that bends', 'Mi regla que se dobla'),
			6,
			round(
				both('Which new rule would you like to try for one hour?', '¿Qué regla nueva quieres probar por una hora?'),
				0.5
			),
			{
				say: both('Read it or pass. The group only says: thank you.', 'Léela o pasa. El grupo solo dice: gracias.')
			}
		),
		closing(6, homePractice, {
			say: both(
				'One hour a day. For the rest of the day the old rule may have its place.',
				'Una hora al día. El resto del día, la regla vieja puede tener su lugar.'
			)
		})
	]
};
