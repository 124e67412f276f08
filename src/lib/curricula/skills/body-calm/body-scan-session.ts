import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, discussion, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './body-scan-pages.ts';

const practice = both(
	'Three times a day, check your shoulders, jaw and hands for three breaths. If you find something tight, tighten it a little more, and let go.',
	'Tres veces al día, revisa hombros, mandíbula y manos por tres respiros. Si algo está apretado, apriétalo un poco más y suelta.'
);

export const bodyScan: SessionTemplate = {
	slug: 'skills-body-scan',
	version: 1,
	title: both('A walk through the body', 'Un recorrido por el cuerpo'),
	purpose: both(
		'People learn to read early signs of tension in the body with open eyes and to leave or change them.',
		'Las personas aprenden a leer las primeras señales de tensión en el cuerpo, con los ojos abiertos, y a dejarlas o cambiarlas.'
	),
	notes: both(
		'A second session of this module. Attention to the body can wake up trauma, pain, voices or worry about health and shape: offer hands and feet only, eyes open, sitting, and a way out without a word. Never comment on a body. With chronic pain say that noticing is not the same as bearing.',
		'Segunda sesión de este módulo. La atención al cuerpo puede despertar trauma, dolor, voces o preocupación por la salud y la figura: ofrece solo manos y pies, ojos abiertos, sin acostarse, y una salida sin explicaciones. Nunca comentes un cuerpo. Con dolor crónico, di que notar no es lo mismo que aguantar.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both('Before each answer, drop your shoulders once.', 'Antes de cada respuesta, baja los hombros una vez.')
		}),
		teach(both('The body reports first', 'El cuerpo avisa primero'), 8, pages, {
			say: both(
				'Where do you notice first that a day is going wrong: neck, stomach, hands, jaw?',
				'¿Dónde notas primero que un día va mal: cuello, estómago, manos, mandíbula?'
			),
			reading: both(
				'Point to places on a drawing instead of naming them.',
				'Señala lugares en un dibujo en vez de nombrarlos.'
			)
		}),
		block(
			both('The walk', 'El recorrido'),
			13,
			sheet('body-scan'),
			{
				say: both(
					'Sit as you like. We go slowly from the feet up; you may stay with your feet or your hands.',
					'Siéntate como quieras. Vamos despacio desde los pies; puedes quedarte en los pies o en las manos.'
				),
				watch: both(
					'Stiffness, tears, a far look. Invite that person to stand up, drink water, and name what they see.',
					'Rigidez, lágrimas, mirada lejana. Invita a ponerse de pie, tomar agua y nombrar lo que ve.'
				),
				psychosis: both(
					'Leave out the inside. Notice what the hands touch: cloth, table, cup.',
					'Deja fuera lo de adentro. Nota lo que tocan las manos: tela, mesa, taza.'
				),
				video: both(
					'Cameras may be off. At the end ask for a word, aloud or by message, so that no one stays alone with it.',
					'La cámara puede estar apagada. Al final pide una palabra en voz alta o por mensaje, para que nadie se quede a solas con eso.'
				)
			},
			'practiced'
		),
		block(
			both('Tighten and let go', 'Apretar y soltar'),
			6,
			breathing('slow', 12),
			{
				say: both(
					'With each breath in, close your hands a little. With each breath out, let them open.',
					'Al tomar aire, cierra un poco las manos. Al soltarlo, deja que se abran.'
				),
				watch: both(
					'Pain: then only the breath, or only the hands.',
					'Dolor: entonces solo la respiración, o solo las manos.'
				)
			},
			'practiced'
		),
		block(
			both('One place, one word', 'Un lugar, una palabra'),
			4,
			words(both('What did you notice, and where? One or two words.', '¿Qué notaste y dónde? Una o dos palabras.'), 2),
			{
				say: both('"Nothing" is welcome.', '«Nada» también vale.')
			}
		),
		block(
			both('What the sign is for', 'Para qué sirve la señal'),
			5,
			discussion(
				both(
					'What could you do when your body gives that first sign?',
					'¿Qué podrías hacer cuando tu cuerpo dé esa primera señal?'
				)
			),
			{
				say: both('Think of things that take ten seconds.', 'Piensa en cosas que duran diez segundos.')
			}
		),
		closing(6, practice, {
			say: both(
				'Tie it to something you do anyway: doors, red lights, washing hands.',
				'Únelo a algo que ya haces: las puertas, los semáforos, lavarte las manos.'
			)
		})
	]
};
