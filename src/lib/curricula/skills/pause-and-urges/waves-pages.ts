import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('After the pause', 'Después de la pausa'), [
		both(
			'The pause gave you some seconds. The urge is still there. What now?',
			'La pausa te dio unos segundos. El impulso sigue ahí. ¿Y ahora?'
		),
		both(
			'You can wait until it gets smaller. And on a calm day you can weigh it.',
			'Puedes esperar a que baje. Y en un día tranquilo, ponerlo en la balanza.'
		)
	]),
	page(both('Waiting is doing something', 'Esperar también es hacer'), [
		both(
			'Look at the urge as you would look at weather. Where is it in the body? Is it rising or falling?',
			'Mira el impulso como mirarías el clima. ¿Dónde está en el cuerpo? ¿Sube o baja?'
		),
		both(
			'You need not like it. You only have to stay, for a few minutes.',
			'No tiene que gustarte. Solo hay que quedarse unos minutos.'
		)
	]),
	page(both('Four sides of an urge', 'Cuatro lados de un impulso'), [
		both(
			'What do I get if I follow it? What does it cost? What do I get if I do not? What does that cost?',
			'¿Qué gano si lo sigo? ¿Qué me cuesta? ¿Qué gano si no lo sigo? ¿Qué me cuesta eso?'
		),
		both('Look at today, and at next month.', 'Mira el día de hoy y también el mes que viene.')
	]),
	page(both('Write it when you are calm', 'Escríbelo con calma'), [
		both(
			'In the middle of an urge only one side speaks. So write all four down before, and keep them near.',
			'En medio de un impulso habla un solo lado. Por eso anota antes los cuatro y tenlos cerca.'
		),
		both('Then you need not think. You only have to read.', 'Así no hace falta pensar. Basta con leer.')
	])
];
