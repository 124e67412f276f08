import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, part, rolePlay, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Say one thing a day that you noticed and were glad of. Once this week, ask for one thing in three short sentences.',
	'Di cada día una cosa que notaste y te dio gusto. Una vez esta semana, pide una cosa en tres frases cortas.'
);

export const session: SessionTemplate = {
	slug: 'family-asking-and-limits',
	version: 1,
	title: both('Asking, thanking and setting limits', 'Pedir, agradecer y poner límites'),
	purpose: both(
		'Families practice one clear request, say what goes well, and put one limit into words that they can keep.',
		'Las familias practican una petición clara, dicen lo que sale bien y ponen en palabras un límite que pueden mantener.'
	),
	notes: both(
		'Families differ in who may say what to whom: elders, in-laws, children who translate. Ask, and fit the words to it. Do not advise anyone to put a person out of the home or to cut off help in this group; such decisions belong in a meeting with the clinician, since they can raise the danger for someone at risk. Violence toward relatives happens: offer time alone.',
		'En cada familia cambia quién puede decir qué a quién: mayores, familia política, hijos que traducen. Pregunta y ajusta las palabras. En este grupo no aconsejes sacar a nadie de la casa ni cortar la ayuda; eso se decide en una reunión con el profesional, porque puede aumentar el peligro de quien está en riesgo. La violencia hacia familiares existe: ofrece un rato a solas.'
	),
	blocks: [
		checkIn(8, ['mood', 'word', 'need'], {
			say: both('Did you listen for five minutes? What did you hear?', '¿Pudiste escuchar cinco minutos? ¿Qué oíste?')
		}),
		teach(both('One thing at a time', 'Una cosa a la vez'), 10, pages, {
			say: both(
				'How long is the longest lecture you gave this year? Mine had three parts. Today we practice three sentences.',
				'¿Cuánto duró tu sermón más largo de este año? El mío tuvo tres partes. Hoy practicamos tres frases.'
			),
			watch: both(
				'Quarrels inside a family about who is too soft or too hard. Both care; look for one thing they share.',
				'Pleitos dentro de una familia sobre quién es blando y quién duro. A las dos partes les importa; busca algo en común.'
			),
			psychosis: both(
				'When thinking is slow or confused, one short sentence and a pause work better than any reason.',
				'Cuando pensar cuesta o hay confusión, una frase corta y una pausa sirven más que cualquier razón.'
			),
			reading: both(
				'Three fingers: saw, feel, ask. Repeat together with an example.',
				'Tres dedos: vi, siento, pido. Repitan en grupo con un ejemplo.'
			)
		}),
		block(
			both('Three sentences', 'Tres frases'),
			11,
			rolePlay(
				both('Dishes and doors', 'Platos y puertas'),
				both(
					'Dishes pile up and doors slam at night. Mika, in treatment, lives with an older sister. The sister asks for one thing on Saturday morning.',
					'Los platos se juntan y de noche hay portazos. Mika, en tratamiento, vive con su hermana mayor. La hermana pide una cosa el sábado por la mañana.'
				),
				[
					part(
						'asks',
						both('The sister', 'La hermana'),
						both(
							'Three sentences: what you saw, how it is for you, one thing. First say something that went well this week.',
							'Tres frases: qué viste, cómo es para ti, una sola cosa. Antes, di algo que salió bien esta semana.'
						)
					),
					part(
						'hears',
						both('Mika, who listens', 'Mika, que escucha'),
						both(
							'You feel ashamed and want to leave. If it stays short and kind, you answer or make an offer.',
							'Te da vergüenza y te quieres ir. Si es corto y amable, contestas o propones algo.'
						)
					)
				]
			),
			{
				say: both(
					'Count the sentences for one another. After three, stop and breathe.',
					'Que alguien cuente las frases. Después de tres, paren y respiren.'
				),
				watch: both(
					'Sarcasm. Ask for the same words with a warm face.',
					'El sarcasmo. Pide las mismas palabras con cara amable.'
				),
				video: both(
					'Families who share a camera can practice with another family in turn.',
					'Las familias que comparten cámara pueden practicar por turnos con otra familia.'
				)
			},
			'practiced'
		),
		block(
			both('A limit that I can keep', 'Un límite que puedo mantener'),
			10,
			sheet('boundaries'),
			{
				say: both(
					'Choose a small one. It begins with "I will". Could you keep it on your worst day?',
					'Elige uno pequeño. Empieza con «voy a». ¿Podrías mantenerlo en tu peor día?'
				),
				watch: both(
					'Fear of the relative. Stop here, and talk alone today.',
					'Miedo al familiar. Para aquí y habla hoy a solas.'
				)
			},
			'practiced'
		),
		block(
			both('Help or carrying?', '¿Ayudar o cargar?'),
			5,
			discussion(
				both(
					'What do you carry that was once needed and may not be now?',
					'¿Qué cargas que antes hacía falta y quizá ya no?'
				)
			),
			{
				say: both('You need not put it down today. Only look at it.', 'No hay que soltarlo hoy. Solo míralo.')
			}
		),
		closing(6, homePractice, {
			say: both(
				'One glad thing a day. It often changes a house before any limit does.',
				'Una cosa buena al día. Muchas veces cambia una casa antes que cualquier límite.'
			)
		})
	]
};
