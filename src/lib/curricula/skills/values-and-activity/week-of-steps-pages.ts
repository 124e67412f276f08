import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('One step is a start', 'Un paso es un comienzo'), [
		both(
			'Last time you chose a step. Today we look at a whole week.',
			'La vez pasada elegiste un paso. Hoy miramos una semana entera.'
		),
		both(
			'A full page is not the aim. Two or three things that hold are enough.',
			'No se trata de llenar la página. Bastan dos o tres cosas que sostengan.'
		)
	]),
	page(both('Good things are small', 'Las cosas buenas son pequeñas'), [
		both(
			'When days are hard, the mind looks for danger and misses what was good.',
			'En los días difíciles la mente busca el peligro y se le pasa lo bueno.'
		),
		both(
			'It takes practice to see it: warm coffee, a seat in the sun, a message.',
			'Hace falta práctica para verlo: un café caliente, un lugar al sol, un mensaje.'
		)
	]),
	page(both('It is not about being grateful', 'No se trata de agradecer'), [
		both(
			'No one has to be thankful for a bad time. You only note what was also there.',
			'Nadie tiene que dar gracias por un mal tiempo. Solo anotas lo que también estaba.'
		),
		both('On a day of loss, leave it.', 'En un día de pérdida, déjalo.')
	]),
	page(both('Plan for the dip', 'Planea para la bajada'), [
		both(
			'Somewhere in the week your strength will dip. Choose now what stays even then.',
			'En algún punto de la semana bajarán tus fuerzas. Elige ahora qué se queda aun entonces.'
		),
		both('The rest may fall away, without blame.', 'Lo demás se puede caer, sin culpas.')
	])
];
