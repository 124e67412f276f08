import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('The body reports first', 'El cuerpo avisa primero'), [
		both(
			'Shoulders rise before we know that we are tense. A stomach closes before we know that we are afraid.',
			'Los hombros suben antes de que notemos la tensión. El estómago se cierra antes de que notemos el miedo.'
		),
		both('If you read the body early, you can act early.', 'Quien lee el cuerpo a tiempo puede actuar a tiempo.')
	]),
	page(both('Notice, and let it be', 'Notar y dejarlo así'), [
		both(
			'A walk through the body is not a test. Warm, cold, tight, nothing: each is an answer.',
			'Un recorrido por el cuerpo no es un examen. Calor, frío, tensión, nada: todo es respuesta.'
		),
		both('You need not relax. Sometimes it comes by itself.', 'No tienes que relajarte. A veces llega solo.')
	]),
	page(both('You choose the path', 'Tú eliges el camino'), [
		both(
			'Hands and feet are safe places for most people. You may stay there the whole time.',
			'Para casi todas las personas, las manos y los pies son lugares seguros. Puedes quedarte ahí todo el tiempo.'
		),
		both(
			'If a place brings up something hard, leave it and look around the room.',
			'Si un lugar trae algo difícil, déjalo y mira alrededor.'
		)
	])
];
