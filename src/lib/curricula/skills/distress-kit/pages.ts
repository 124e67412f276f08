import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Two kinds of hard moments', 'Dos clases de momentos difíciles'), [
		both(
			'Some problems can be solved today. Others cannot: it is night, it is a loss, it is out of your hands.',
			'Unos problemas se pueden resolver hoy. Otros no: es de noche, es una pérdida o no depende de ti.'
		),
		both(
			'Then the task is to get through the hour without making it worse.',
			'Entonces la tarea es pasar esa hora sin empeorarla.'
		)
	]),
	page(both('What makes it worse', 'Lo que la empeora'), [
		both(
			'Much of what helps right away costs more later. Drinking, a fight, a message sent in anger.',
			'Mucho de lo que alivia enseguida cuesta más después. Beber, una pelea, un mensaje enviado con enojo.'
		),
		both(
			'Wanting relief is human. A kit gives you other ways to it.',
			'Querer alivio es humano. Un botiquín te da otros caminos.'
		)
	]),
	page(both('What goes into a kit', 'Qué va en el botiquín'), [
		both(
			'Something for the mind: a puzzle, a song to sing along. Something for the senses: a smell, a blanket, tea.',
			'Algo para la mente: un juego, una canción para cantar. Algo para los sentidos: un olor, una cobija, un té.'
		),
		both('People to call or be near. A place to go.', 'Gente a quien llamar o tener cerca. Un lugar adonde ir.')
	]),
	page(both('Letting it be so, for now', 'Dejar que sea así, por ahora'), [
		both(
			'"This should not have happened" may be true. It did happen. Fighting that fact takes strength you need.',
			'«Esto no debió pasar» puede ser cierto. Pero pasó. Pelear con ese hecho gasta fuerzas que necesitas.'
		),
		both(
			'To let it be so is not to agree. It is to begin from where you are.',
			'Dejar que sea así no es estar de acuerdo. Es empezar desde donde estás.'
		)
	]),
	page(both('When a kit is too small', 'Cuando el botiquín no alcanza'), [
		both(
			'If you think about dying or about hurting yourself, you need more than a kit. You need a person.',
			'Si piensas en morir o en hacerte daño, hace falta más que un botiquín. Hace falta una persona.'
		),
		both(
			'Tell your facilitators today. The Help button on your phone page shows whom to call.',
			'Díselo hoy a quienes guían el grupo. El botón de ayuda de tu página muestra a quién llamar.'
		)
	])
];
