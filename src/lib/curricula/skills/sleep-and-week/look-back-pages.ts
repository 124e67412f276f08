import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Why look back', 'Para qué mirar atrás'), [
		both(
			'On a bad evening the whole week looks bad. Marks made day by day tell more.',
			'En una mala noche toda la semana parece mala. Las marcas de cada día dicen más.'
		),
		both('You are looking for patterns, not for mistakes.', 'Buscas patrones, no errores.')
	]),
	page(both('What to look for', 'Qué buscar'), [
		both(
			'Which day was a little better? What came before it? How did you sleep? Whom did you see?',
			'¿Qué día fue un poco mejor? ¿Qué hubo antes? ¿Cómo dormiste? ¿A quién viste?'
		),
		both(
			'And on the hardest day: what was the first small sign?',
			'Y en el día más difícil: ¿cuál fue la primera señal pequeña?'
		)
	]),
	page(both('One thing to keep, one to change', 'Algo que conservar, algo que cambiar'), [
		both(
			'Keep one thing that helped. Change one thing that you can really change.',
			'Conserva una cosa que ayudó. Cambia una que de verdad puedas cambiar.'
		),
		both(
			'Half done is also news. What made the other half hard?',
			'Hecho a medias también es noticia. ¿Qué hizo difícil la otra mitad?'
		)
	])
];
