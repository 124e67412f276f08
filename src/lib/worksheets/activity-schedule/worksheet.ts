import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { days } from '#lib/worksheets/days.ts';
import { mood } from '#lib/worksheets/scales.ts';
import { both, line, paragraph, scale, step } from '#lib/worksheets/write.ts';

export const activitySchedule: LibraryWorksheet = {
	slug: 'activity-schedule',
	version: 1,
	topic: 'doing',
	title: both('My week of small steps', 'Mi semana de pasos pequeños'),
	purpose: both(
		'Put a few small things into your week before you feel like it. Mood often follows what we do.',
		'Pon algunas cosas pequeñas en tu semana sin esperar las ganas. El ánimo suele seguir a lo que hacemos.'
	),
	when: both(
		'Good when days feel empty or too full, and when low mood keeps you in.',
		'Sirve cuando los días se sienten vacíos o muy llenos. También si el ánimo bajo te encierra.'
	),
	cautions: both(
		'Start with less than you think you can do. If sleep has been short and energy very high, plan rest too.',
		'Empieza con menos de lo que crees poder hacer. Si duermes poco y te sobra energía, planea también descanso.'
	),
	minutes: 15,
	steps: [
		step(
			'week',
			both('Your week', 'Tu semana'),
			[
				{
					kind: 'grid',
					id: 'week',
					label: both('What will you do, and when?', '¿Qué harás y cuándo?'),
					help: both(
						'One thing a day is plenty. Leave the rest blank.',
						'Una cosa al día es suficiente. Deja lo demás en blanco.'
					),
					rows: days,
					fields: [
						line('morning', both('In the morning', 'En la mañana')),
						line('afternoon', both('In the afternoon', 'En la tarde')),
						line('evening', both('In the evening', 'En la noche')),
						scale('mood', both('Mood that day', 'Ánimo ese día'), mood)
					]
				}
			],
			both(
				'Mix things you must do, things you enjoy and time to rest.',
				'Mezcla lo que debes hacer, lo que disfrutas y tiempo para descansar.'
			)
		),
		step('first', both('Make it easy', 'Hazlo fácil'), [
			line('first', both('What is the easiest first step?', '¿Cuál es el primer paso más fácil?'), {
				example: both('Put my shoes by the door tonight.', 'Dejar mis zapatos junto a la puerta esta noche.'),
				shareable: true
			}),
			line('obstacle', both('What may get in the way?', '¿Qué puede estorbar?'), {
				example: both('I feel too tired after lunch.', 'Después de comer me gana el cansancio.')
			}),
			line('plan', both('Then what will you do?', '¿Qué harás entonces?'), {
				example: both('Do two minutes only, then decide.', 'Hacer solo dos minutos y luego decidir.'),
				shareable: true
			})
		]),
		step(
			'look-back',
			both('Look back', 'Mira hacia atrás'),
			[
				paragraph('noticed', both('What did you notice about your mood?', '¿Qué notaste en tu ánimo?'), {
					example: both(
						'The days with a walk were a bit lighter.',
						'Los días con caminata fueron un poco más ligeros.'
					),
					shareable: true
				})
			],
			both('Come back to this at the end of the week.', 'Vuelve a esta parte al final de la semana.')
		)
	],
	workedExample: {
		'week.mon.morning': both('Open the window, make tea', 'Abrir la ventana, hacer té'),
		'week.mon.evening': both('Call my brother', 'Llamar a mi hermano'),
		'week.mon.mood': 4,
		'week.wed.afternoon': both('Ten minutes in the park', 'Diez minutos en el parque'),
		'week.wed.mood': 6,
		'week.sat.morning': both('Wash clothes, then music', 'Lavar ropa y luego oír música'),
		'week.sat.mood': 5
	}
};
