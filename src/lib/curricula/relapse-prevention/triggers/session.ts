import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, pollOfSeveral, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Write down each craving this week in the craving log. Where were you, and with whom? How strong was it, and what did you do? Change one route or one hour.',
	'Anota esta semana cada antojo en el registro. ¿Dónde estabas y con quién? ¿Qué tan fuerte era y qué hiciste? Cambia un camino o una hora.'
);

export const session: SessionTemplate = {
	slug: 'relapse-triggers',
	version: 1,
	title: both('What pulls', 'Lo que jala'),
	purpose: both(
		'People find their outer and inner triggers and choose an answer to one: avoid, change or meet with a plan.',
		'Las personas encuentran lo que las jala por fuera y por dentro y eligen una respuesta: evitar, cambiar o enfrentar con un plan.'
	),
	notes: both(
		'Talking about triggers is a trigger. Open with something that steadies and end with it too, and stay ten minutes after. Speak of "the place" and "the people" without names. Some triggers are poverty, pain or violence; they need care and not only a plan. Exposure to substances is not practiced in this group.',
		'Hablar de lo que jala también jala. Abre y cierra con algo que dé firmeza y quédate diez minutos después. Di «el lugar» y «la gente», sin nombres. A veces lo que jala es la pobreza, el dolor o la violencia; eso pide atención y no solo un plan. En este grupo no se practica exponerse a sustancias.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'Press your feet into the floor, look around the room, and then begin.',
				'Aprieta los pies contra el piso, mira alrededor y luego empieza.'
			)
		}),
		teach(both('How a trigger is made', 'Cómo se hace un disparador'), 10, pages, {
			say: both(
				'Close to noon your stomach growls though you were not hungry a minute ago. What told it? Using has such clocks too.',
				'Cerca del mediodía te suena el estómago aunque hace un minuto no tenías hambre. ¿Quién le avisó? El consumo también tiene esos relojes.'
			),
			watch: both(
				'Glazed eyes, restlessness, sudden jokes: the craving may be here. Name it without pointing at anyone.',
				'Mirada perdida, inquietud, bromas de pronto: quizá el antojo ya está aquí. Nómbralo sin señalar a nadie.'
			),
			reading: both(
				'Draw a clock and a map and let people put dots where the pull is strong.',
				'Dibuja un reloj y un mapa y que pongan puntos donde el jalón es fuerte.'
			)
		}),
		block(
			both('What pulls us', 'Lo que nos jala'),
			6,
			pollOfSeveral(
				both('What pulls at you? You can choose several.', '¿Qué te jala? Puedes elegir varias.'),
				both('Certain people', 'Cierta gente'),
				both('Certain places', 'Ciertos lugares'),
				both('Money in my hand', 'Dinero en la mano'),
				both('Anger or a fight', 'Enojo o un pleito'),
				both('Lonely or bored', 'Soledad o aburrimiento'),
				both('Pain or no sleep', 'Dolor o falta de sueño'),
				both('Good news', 'Buenas noticias'),
				both('Something else', 'Otra cosa')
			),
			{
				say: both('No names on any of it. Which one surprises you?', 'Nada lleva nombre. ¿Cuál te sorprende?')
			}
		),
		block(
			both('My cravings, one by one', 'Mis antojos, uno por uno'),
			13,
			sheet('craving-log'),
			{
				say: both(
					'Take the last two cravings you remember. Where, with whom, how strong, and what happened then?',
					'Toma los dos últimos antojos que recuerdes. ¿Dónde, con quién, qué tan fuerte y qué pasó después?'
				),
				watch: both(
					'Shame about a use that is not in the record yet. Thank them, and talk about it one to one.',
					'Vergüenza por un consumo que nadie sabe. Agradece y háblalo a solas.'
				),
				psychosis: both(
					'Note sleep and voices beside each craving; they often rise together.',
					'Anota junto a cada antojo el sueño y las voces; a menudo suben a la vez.'
				),
				video: both(
					'Someone may join from the very place that pulls. Ask in private whether another spot is possible.',
					'Alguien puede conectarse desde el lugar que lo jala. Pregunta a solas si hay otro sitio.'
				)
			},
			'practiced'
		),
		block(
			both('One route to change', 'Un camino que cambiar'),
			6,
			discussion(
				both(
					'Which route, hour or habit will you change this week?',
					'¿Qué camino, hora o costumbre vas a cambiar esta semana?'
				)
			),
			{
				say: both(
					'Small is good: get off one stop later, put cash in the bank, eat before you go home.',
					'Que sea pequeño: bajarte una parada después, guardar el dinero en el banco, comer antes de ir a casa.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'Before you leave: how strong is the pull right now? Stay a while if it is high.',
				'Antes de irte: ¿qué tan fuerte es el jalón ahora? Si es alto, quédate un rato.'
			),
			watch: both(
				'Do not let anyone with a strong craving leave alone without a plan for the next hour.',
				'Que nadie con un antojo fuerte se vaya a solas sin un plan para la próxima hora.'
			)
		})
	]
};
