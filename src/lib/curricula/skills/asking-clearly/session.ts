import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, part, ranking, rolePlay, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Ask one person for one small thing in clear words. Choose something where a no would be all right. Note what you said and what came back.',
	'Pídele a una persona una cosa pequeña con palabras claras. Elige algo en que un no estaría bien. Anota qué dijiste y qué te contestó.'
);

export const session: SessionTemplate = {
	slug: 'skills-asking-clearly',
	version: 1,
	title: both('Asking for what you need', 'Pedir lo que necesitas'),
	purpose: both(
		'People put a request into four parts and rehearse it with someone who answers.',
		'Las personas arman una petición en cuatro partes y la ensayan con alguien que contesta.'
	),
	notes: both(
		'How direct one may be differs between families, cultures and jobs; ask what clear would sound like there. Where someone is afraid of the other person, do not rehearse the request: talk about safety one to one. Keep role-plays short, start with easy requests, and let the person who plays choose what feedback they want.',
		'Qué tan directo se puede ser cambia entre familias, culturas y trabajos; pregunta cómo sonaría ahí la claridad. Si alguien le tiene miedo a la otra persona, no ensayes la petición: habla de su seguridad a solas. Juegos de roles cortos, primero peticiones fáciles, y quien actúa elige qué comentarios quiere.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'When you choose how much time you need today, you are already asking clearly.',
				'Al elegir cuánto tiempo necesitas hoy, ya estás pidiendo con claridad.'
			)
		}),
		teach(both('Clear and kind', 'Con claridad y amabilidad'), 9, pages, {
			say: both(
				'Listen to three versions of one request: "It must be nice to have help." "You never help." "Could you wash up tonight? I am worn out."',
				'Escucha tres versiones de lo mismo: «Qué suerte tiene quien recibe ayuda». «Nunca ayudas». «¿Lavas los platos hoy? No puedo más».'
			),
			watch: both(
				'"I should not have to ask." Many feel so. No one can read minds, and asking is not begging.',
				'«No debería tener que pedirlo». Mucha gente lo siente. Nadie lee la mente, y pedir no es rogar.'
			),
			reading: both(
				'Put the four parts on four fingers and let people repeat them.',
				'Pon las cuatro partes en cuatro dedos y que el grupo las repita.'
			)
		}),
		block(
			both('What goes first?', '¿Qué va primero?'),
			4,
			ranking(
				both(
					'Think of one request of yours. What matters most in it?',
					'Piensa en una petición tuya. ¿Qué importa más en ella?'
				),
				both('To get what I ask for', 'Conseguir lo que pido'),
				both('To keep things good between us', 'Cuidar la relación'),
				both('To respect myself', 'Respetarme')
			),
			{
				say: both(
					'The order changes with the person and the day. It decides how hard you push.',
					'El orden cambia con la persona y el día. De él depende cuánto insistes.'
				)
			}
		),
		block(
			both('My words', 'Mis palabras'),
			11,
			sheet('asking-clearly'),
			{
				say: both(
					'Write for one real request, an easy one. One sentence for each part.',
					'Escribe para una petición real y fácil. Una frase por parte.'
				),
				watch: both(
					'Blame inside the description: "when you are lazy". Ask what a camera would see.',
					'Culpas dentro de la descripción: «por tu flojera». Pregunta qué vería una cámara.'
				),
				psychosis: both(
					'Choose a request to staff or to someone trusted, such as asking for a quieter seat.',
					'Elige una petición al equipo o a alguien de confianza, como pedir un lugar más tranquilo.'
				)
			},
			'practiced'
		),
		block(
			both('Say it to someone', 'Decirlo a alguien'),
			13,
			rolePlay(
				both('A change of shift', 'Un cambio de turno'),
				both(
					'Jordan has group on Tuesday mornings and was put on the Tuesday shift. The supervisor is busy and friendly. Jordan asks for another day.',
					'Jordan tiene grupo los martes por la mañana y le dieron el turno del martes. La supervisora tiene prisa y es amable. Jordan pide otro día.'
				),
				[
					part(
						'asks',
						both('Jordan, who asks', 'Jordan, que pide'),
						both(
							'Say what happens and how it is for you. You need not say what the appointment is. Ask for one thing: another day. Say what is better for the team.',
							'Di qué pasa y cómo es para ti. No tienes que decir qué cita es. Pide una sola cosa: otro día. Di en qué le conviene al equipo.'
						)
					),
					part(
						'hears',
						both('The supervisor', 'La supervisora'),
						both(
							'You have little time. First you change the subject. If Jordan comes back to the request, you look for a way, or offer a trade.',
							'Tienes poco tiempo. Primero cambias de tema. Si Jordan vuelve a su petición, buscas la forma o propones un trato.'
						)
					),
					part(
						'helps',
						both('A voice of support', 'Una voz de apoyo'),
						both(
							'Stay beside Jordan. If Jordan gets stuck, whisper: what happens, how it is, ask, or better.',
							'Acompaña a Jordan. Si no sabe cómo seguir, susurra: qué pasa, cómo es, pide o mejora.'
						)
					)
				]
			),
			{
				say: both(
					'Two minutes, then we stop. The person who played speaks first and says what worked. Then someone may try their own sentence.',
					'Dos minutos y paramos. Quien actuó dice primero qué funcionó. Después alguien puede probar su propia frase.'
				),
				watch: both(
					'A supervisor played too hard. The first try should be one that can succeed.',
					'Una supervisora demasiado dura. El primer intento tiene que poder salir bien.'
				),
				video: both(
					'Ask everyone else to turn cameras off, so that the two players see only each other.',
					'Pide al resto que apague la cámara, para que quienes actúan se vean solo entre sí.'
				)
			},
			'practiced'
		),
		closing(6, homePractice, {
			say: both('Whom will you ask, for what, and when?', '¿A quién, qué y cuándo vas a pedir?')
		})
	]
};
