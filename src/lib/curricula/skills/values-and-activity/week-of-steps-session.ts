import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, poll, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './week-of-steps-pages.ts';

const practice = both(
	'Do the two or three things in your week. In the evening note one good thing, however small, on three days.',
	'Haz las dos o tres cosas de tu semana. Tres noches, anota una cosa buena, por pequeña que sea.'
);

export const weekOfSteps: SessionTemplate = {
	slug: 'skills-week-of-steps',
	version: 1,
	title: both('A week of small steps', 'Una semana de pasos pequeños'),
	purpose: both(
		'People put two or three small things into a week and practice noticing what was good in a hard day.',
		'Las personas ponen dos o tres cosas pequeñas en una semana y practican notar lo bueno de un día difícil.'
	),
	notes: both(
		'A second session of this module. Three good things can sound like an order to be happy; say that it is an exercise in looking, and let grieving people leave it out. Plans are for the life people have: shifts, children, buses, money. With high energy and short sleep, plan rest.',
		'Segunda sesión de este módulo. Tres cosas buenas puede sonar a orden de estar feliz; di que es un ejercicio de mirar y que quien está de duelo puede dejarlo. Los planes son para la vida que hay: turnos, hijos, autobuses, dinero. Con mucha energía y poco sueño, planea descanso.'
	),
	blocks: [
		checkIn(7, ['mood', 'homework', 'gratitude', 'need'], {
			say: both(
				'Did you take your five minutes? Yes, in part or no: what did you find out?',
				'¿Diste tus cinco minutos? Sí, en parte o no: ¿qué descubriste?'
			)
		}),
		teach(both('From a step to a week', 'De un paso a una semana'), 9, pages, {
			say: both(
				'Think of yesterday. What was hard? And what else was there, even for a minute?',
				'Piensa en ayer. ¿Qué fue difícil? ¿Y qué más hubo, aunque fuera un minuto?'
			),
			watch: both(
				'"There was nothing." Believe it, and look with them at the last hour only.',
				'«No hubo nada». Créelo y mira con esa persona solo la última hora.'
			),
			reading: both(
				'Draw seven boxes and put two pictures into the week.',
				'Dibuja siete cuadros y pon dos dibujos en la semana.'
			)
		}),
		block(
			both('Three good things', 'Tres cosas buenas'),
			9,
			sheet('three-good-things'),
			{
				say: both(
					'As small as a song on the radio. Then ask what made it possible.',
					'Tan pequeño como una canción en el radio. Después pregunta qué lo hizo posible.'
				),
				psychosis: both(
					'One thing is enough, something that could be touched or tasted.',
					'Basta con una cosa, algo que se pudo tocar o probar.'
				)
			},
			'practiced'
		),
		block(
			both('My week', 'Mi semana'),
			14,
			sheet('activity-schedule'),
			{
				say: both(
					'Two or three things, each with an hour. One of them toward what matters to you.',
					'Dos o tres cosas, cada una con su hora. Una de ellas hacia lo que te importa.'
				),
				watch: both(
					'Plans for a better self. Ask what would work on this very week.',
					'Planes para otra persona mejor. Pregunta qué serviría justo esta semana.'
				),
				video: both(
					'Let people put it into the calendar of their phone while we wait.',
					'Que lo pongan en el calendario del teléfono mientras esperamos.'
				)
			},
			'practiced'
		),
		block(
			both('How sure are you?', '¿Cuánta seguridad tienes?'),
			5,
			poll(
				both(
					'How sure are you that the most important one will happen?',
					'¿Cuánta seguridad tienes de que se hará lo más importante?'
				),
				both('Quite sure', 'Bastante'),
				both('Half and half', 'Mitad y mitad'),
				both('Not sure', 'Poca')
			),
			{
				say: both('If it is half and half, halve the plan.', 'Si es mitad y mitad, parte el plan a la mitad.')
			}
		),
		closing(6, practice, {
			say: both('Which one stays, even in the dip?', '¿Cuál se queda, aun en la bajada?')
		})
	]
};
