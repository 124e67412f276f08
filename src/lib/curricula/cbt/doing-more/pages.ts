import type { Page } from '#lib/activities/pages/rules.ts';
import { pictureOf } from '#lib/activities/pages/pictures.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('From the outside in', 'De afuera hacia adentro'), [
		both(
			'We tend to think: first I must feel better, then I will do things.',
			'Solemos pensar: primero tengo que sentirme mejor y después haré cosas.'
		),
		both(
			'It works the other way too. What we do changes how we feel, little by little.',
			'También funciona al revés. Lo que hacemos cambia cómo nos sentimos, poco a poco.'
		)
	]),
	page(both('Watch before you change', 'Mirar antes de cambiar'), [
		both(
			'For some days, note what you do and how your mood is then. You may find small ups you had not seen.',
			'Por unos días, anota qué haces y cómo está tu ánimo en ese momento. Quizá veas subidas pequeñas que no notabas.'
		),
		both('Not all rest is rest. Some of it leaves us more tired.', 'No todo descanso descansa. A veces cansa más.')
	]),
	page(
		both('Follow the plan, not the mood', 'Sigue el plan, no el ánimo'),
		[
			both(
				'Put one thing into the day with an hour. When the hour comes, do the first five minutes.',
				'Pon una cosa en el día, con su hora. Cuando llegue la hora, haz los primeros cinco minutos.'
			),
			both(
				'After five minutes you may stop. Often you will not want to.',
				'Después de cinco minutos puedes parar. Muchas veces no vas a querer.'
			)
		],
		pictureOf('steps')
	),
	page(both('Two kinds of good', 'Dos clases de bien'), [
		both(
			'Some things feel pleasant. Some things give the sense of having done them. A day needs both.',
			'Unas cosas son agradables. Otras dejan la sensación de haberlas hecho. Un día necesita de las dos.'
		),
		both('If it felt like nothing, that still counts as done.', 'Si no se sintió nada, igual cuenta como hecho.')
	])
];
