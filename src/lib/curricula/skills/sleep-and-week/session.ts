import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, pollOfSeveral, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Get up at the same time for five days. Note your nights in the sleep log with a guess; do not watch the clock. Do one thing for your goal.',
	'Levántate a la misma hora por cinco días. Anota tus noches en el registro con un cálculo; no mires el reloj. Haz una cosa por tu meta.'
);

export const session: SessionTemplate = {
	slug: 'skills-sleep-and-week',
	version: 1,
	title: both('Sleep, and the shape of a week', 'El sueño y la forma de la semana'),
	purpose: both(
		'People choose one change that makes room for sleep and one small goal for the week.',
		'Las personas eligen un cambio que le hace lugar al sueño y una meta pequeña para la semana.'
	),
	notes: both(
		'No one in this group changes a sleeping pill or any other medication on the strength of a handout; questions go to the prescriber. Do not teach sleep restriction here: with bipolar disorder, seizures or psychosis, less sleep can do harm. Ask who works nights, shares a room, sleeps in a shelter or in a car, and find what can be changed there.',
		'En este grupo nadie cambia una pastilla para dormir ni otra medicación por una hoja; las preguntas van con quien receta. No enseñes aquí a recortar el sueño: con trastorno bipolar, convulsiones o psicosis, dormir menos puede hacer daño. Pregunta quién trabaja de noche, comparte cuarto, duerme en un albergue o en un carro, y busca qué se puede cambiar ahí.'
	),
	blocks: [
		checkIn(7, ['mood', 'sleep-hours', 'sleep-quality', 'homework', 'need'], {
			say: both(
				'Two questions are about last night. A guess is fine.',
				'Dos preguntas son sobre anoche. Basta un cálculo.'
			),
			watch: both(
				'Very few hours with a high mood and fast speech: speak with that person today and tell the prescriber.',
				'Muy pocas horas con ánimo alto y habla rápida: habla hoy con esa persona y avisa a quien receta.'
			)
		}),
		teach(both('Making room for sleep', 'Hacerle lugar al sueño'), 10, pages, {
			say: both(
				'Who has lain awake trying to sleep? What did the trying do?',
				'¿Quién ha pasado la noche tratando de dormir? ¿Qué logró con tanto esfuerzo?'
			),
			watch: both(
				'Advice to skip or double medication from one participant to another. Correct it kindly and at once.',
				'Consejos entre participantes de saltar o doblar la medicación. Corrige enseguida y con amabilidad.'
			),
			psychosis: both(
				'Nights may be when voices are loudest. A low light or quiet radio is fine; regular sleep protects.',
				'De noche las voces pueden ser más fuertes. Está bien una luz baja o el radio quedito; dormir a horas fijas protege.'
			),
			reading: both(
				'Draw the day as a line from morning to night, and put each tip where it belongs.',
				'Dibuja el día como una línea de la mañana a la noche y pon cada consejo en su lugar.'
			)
		}),
		block(
			both('What keeps us awake', 'Lo que nos quita el sueño'),
			6,
			pollOfSeveral(
				both(
					'What gets in the way of your sleep? You can choose several.',
					'¿Qué te estorba para dormir? Puedes elegir varias.'
				),
				both('Worries', 'Preocupaciones'),
				both('The phone or TV', 'El teléfono o la tele'),
				both('Noise or the place', 'El ruido o el lugar'),
				both('Pain', 'Dolor'),
				both('Nightmares', 'Pesadillas'),
				both('Coffee, nicotine, drinks', 'Café, nicotina, bebidas'),
				both('Work hours', 'Horarios de trabajo'),
				both('I sleep well', 'Duermo bien')
			),
			{
				say: both(
					'Take the most common one. What has anyone tried, even with half success?',
					'Toma la más común. ¿Qué ha probado alguien, aunque haya servido a medias?'
				),
				watch: both(
					'Nightmares of real events: offer an individual talk, and do not ask for their content here.',
					'Pesadillas de algo que pasó: ofrece hablar a solas y no preguntes aquí qué contienen.'
				)
			}
		),
		block(
			both('One goal for the week', 'Una meta para la semana'),
			14,
			sheet('weekly-goal', { wall: 'goal' }),
			{
				say: both(
					'It can be about sleep or about anything else that gives your week a shape. One goal, small, with a day.',
					'Puede ser sobre el sueño u otra cosa que le dé forma a tu semana. Una sola meta, pequeña y con día.'
				),
				watch: both(
					'Goals that begin with "never" or "always". Ask for the smallest version.',
					'Metas con «nunca» o «siempre». Pide la versión más pequeña.'
				),
				video: both(
					'Pairs can meet in two short calls during the week to tell each other how it went, if both want to and your program allows it.',
					'Las parejas pueden hacer dos llamadas cortas en la semana para contarse cómo va, si quieren y tu programa lo permite.'
				)
			},
			'practiced'
		),
		block(
			both('One change tonight', 'Un cambio para esta noche'),
			6,
			discussion(both('Which one thing will you change tonight?', '¿Qué única cosa vas a cambiar esta noche?')),
			{
				say: both(
					'One thing, not five. Put up a hand if you want company in it.',
					'Una cosa, no cinco. Levanta la mano si quieres compañía.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'If you are unsure where to start, start with getting up at the same time.',
				'Si no sabes por dónde empezar, empieza por levantarte a la misma hora.'
			)
		})
	]
};
