import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, ranking, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Do the two things in your week at the hour you set. Rate how pleasant each was, and how good it felt to have it done. If one did not happen, move it to another day.',
	'Haz las dos cosas de tu semana a la hora que pusiste. Marca qué tan agradable fue cada una y qué tan bien se sintió haberla hecho. Si una no se hizo, pásala a otro día.'
);

export const session: SessionTemplate = {
	slug: 'cbt-doing-more',
	version: 1,
	title: both('Doing comes first', 'Primero, hacer'),
	purpose: both(
		'People plan two small activities with a day and an hour, one pleasant and one that gets something done.',
		'Las personas planean dos actividades pequeñas con día y hora, una agradable y una que deja algo hecho.'
	),
	notes: both(
		'For low mood this is often the part that moves first; give it time. Plans fail when they are too large, so halve everything. Ask about pain, fatigue, money, child care and safety outdoors before you call something avoidance. With bipolar disorder watch for overfilling the week.',
		'Con el ánimo bajo, esta suele ser la parte que se mueve primero; dale tiempo. Los planes fallan por grandes, así que parte todo a la mitad. Pregunta por dolor, cansancio, dinero, cuidado de hijos y seguridad en la calle antes de llamarlo evitación. Con trastorno bipolar, cuida que la semana no se llene de más.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'Bring one of the moments you caught this week. Which of the five parts was the clearest?',
				'Trae un momento que atrapaste esta semana. ¿Cuál de las cinco partes se veía mejor?'
			)
		}),
		teach(both('From the outside in', 'De afuera hacia adentro'), 10, pages, {
			say: both(
				'When did you last do something without feeling like it, and were glad later?',
				'¿Cuándo fue la última vez que hiciste algo sin ganas y después te alegraste?'
			),
			watch: both(
				'Hearing "just get up". No one here is lazy: low mood takes the wish away, and that is why the plan does the wishing.',
				'Oír «levántate y ya». No es flojera: el ánimo bajo se lleva las ganas, y por eso el plan pone las ganas.'
			),
			reading: both(
				'Act out the five-minute rule with one small chore in the room.',
				'Muestra la regla de los cinco minutos con una tarea pequeña en el salón.'
			)
		}),
		block(
			both('What helps to begin', 'Lo que ayuda a empezar'),
			5,
			ranking(
				both('What helps you most to begin something?', '¿Qué te ayuda más a empezar algo?'),
				both('A set hour', 'Una hora fija'),
				both('Someone with me', 'Alguien conmigo'),
				both('Everything laid out', 'Tener todo listo'),
				both('Only five minutes', 'Solo cinco minutos')
			),
			{
				say: both('Keep the top one in mind for your plan.', 'Ten presente lo primero para tu plan.')
			}
		),
		block(
			both('My week of small steps', 'Mi semana de pasos pequeños'),
			14,
			sheet('activity-schedule'),
			{
				say: both(
					'Two things are enough. One pleasant, one that gets something done. Write the hour.',
					'Bastan dos cosas. Una agradable y una que deje algo hecho. Escribe la hora.'
				),
				watch: both(
					'A full page. Ask which two would survive a bad day, and let the rest be extra.',
					'Una página llena. Pregunta cuáles dos sobreviven un mal día; lo demás es extra.'
				),
				psychosis: both(
					'Plan near home, at quiet hours, with a person or a staff call beside it.',
					'Planea cerca de casa, a horas tranquilas, con alguien al lado o una llamada del equipo.'
				),
				video: both(
					'Ask people to set the alarm on their phone now, while we are still together.',
					'Pide que pongan ahora la alarma en el teléfono, mientras seguimos en la llamada.'
				)
			},
			'practiced'
		),
		block(
			both('When the hour comes', 'Cuando llegue la hora'),
			6,
			discussion(
				both(
					'When the hour comes and you do not feel like it, what will you tell yourself?',
					'Cuando llegue la hora y no tengas ganas, ¿qué te vas a decir?'
				)
			),
			{
				say: both(
					'Say it in your own words, the way you would really say it.',
					'Dilo con tus palabras, como de verdad lo dirías.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'How sure are you, from zero to ten? Below seven: make it smaller.',
				'Del cero al diez, ¿qué tanta seguridad tienes? Menos de siete: hazlo más pequeño.'
			)
		})
	]
};
