import { pictureOf } from '#lib/activities/pages/pictures.ts';
import type { PageSet } from './set.ts';

export const alarm: PageSet = {
	slug: 'alarm',
	title: { en: 'How an alarm in the body works', es: 'Cómo funciona la alarma del cuerpo' },
	pages: [
		{
			heading: { en: 'Your body has an alarm', es: 'Tu cuerpo tiene una alarma' },
			paragraphs: [
				{
					en: 'Deep in the brain there is an alarm. Its job is to keep you safe.',
					es: 'En lo hondo del cerebro hay una alarma. Su tarea es cuidarte.'
				},
				{
					en: 'When it senses danger, it acts in less than a second. It does not wait for you to think.',
					es: 'Cuando siente un peligro, actúa en menos de un segundo. No espera a que pienses.'
				}
			],
			image: pictureOf('alarm')
		},
		{
			heading: { en: 'What the alarm does', es: 'Qué hace la alarma' },
			paragraphs: [
				{
					en: 'Your heart beats faster. Your breath gets quick. You may sweat, shake, feel hot, or feel sick.',
					es: 'El corazón late más rápido. La respiración se acelera. Puedes sudar, temblar, o tener calor o náuseas.'
				},
				{
					en: 'This can feel scary. It is the body getting ready to run, to fight, or to hide.',
					es: 'Eso puede dar miedo. Es el cuerpo que se prepara para correr, pelear o esconderse.'
				}
			]
		},
		{
			heading: { en: 'It can ring when there is no fire', es: 'Puede sonar sin que haya fuego' },
			paragraphs: [
				{
					en: 'A smoke alarm may ring because of burnt toast. The alarm in the body can do the same.',
					es: 'Un detector de humo puede sonar por un pan quemado. La alarma del cuerpo puede hacer lo mismo.'
				},
				{
					en: 'A loud noise, a place, or a memory can set it off. The feeling is real. The danger may be long past.',
					es: 'La puede encender un ruido, un lugar o un recuerdo. Lo que sientes es real. El peligro quizá ya pasó.'
				}
			]
		},
		{
			heading: { en: 'How it gets quiet again', es: 'Cómo se calma otra vez' },
			paragraphs: [
				{
					en: 'When no danger comes, the body slows down by itself. It takes some time.',
					es: 'Cuando no llega ningún peligro, el cuerpo se calma solo. Tarda un poco.'
				},
				{
					en: 'You can help. Let a long breath out. Press your feet on the floor. Look around and name what you see.',
					es: 'Puedes ayudarlo. Suelta el aire despacio. Apoya los pies en el suelo. Mira alrededor y nombra lo que ves.'
				}
			]
		},
		{
			heading: { en: 'To think about', es: 'Para pensar' },
			paragraphs: [
				{
					en: 'What do you notice first when your alarm rings?',
					es: '¿Qué es lo primero que notas cuando suena tu alarma?'
				},
				{
					en: 'What has helped it get quiet before, even a little?',
					es: '¿Qué la ha calmado otras veces, aunque sea un poco?'
				}
			]
		}
	]
};
