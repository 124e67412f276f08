import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('A thought is a guess', 'Un pensamiento es una conjetura'), [
		both(
			'"They will laugh at me." It may be so. It may not. So far no one has looked.',
			'«Se van a reír de mí». Puede ser. Puede que no. Hasta ahora nadie ha mirado.'
		),
		both(
			'We look the way a fair judge would: at both sides.',
			'Miramos como lo haría un juez justo: por los dos lados.'
		)
	]),
	page(both('For and against', 'A favor y en contra'), [
		both('What speaks for it? Only what could be seen or heard.', '¿Qué habla a favor? Solo lo que se pudo ver u oír.'),
		both(
			'What speaks against it? What would a good friend point out? What have I left out?',
			'¿Qué habla en contra? ¿Qué me haría ver una buena amistad? ¿Qué dejé fuera?'
		)
	]),
	page(both('A fair thought', 'Un pensamiento justo'), [
		both(
			'It is not a sweet thought. It takes in both sides: "Some may laugh. Last time two people thanked me."',
			'No es un pensamiento bonito. Junta los dos lados: «Quizá alguien se ría. La otra vez dos personas me dieron las gracias».'
		),
		both('You should be able to believe it, at least a little.', 'Tienes que poder creerlo, aunque sea un poco.')
	]),
	page(both('Or try it out', 'O ponerlo a prueba'), [
		both(
			'Some thoughts cannot be settled at a desk. Then make a small test.',
			'Hay pensamientos que no se resuelven en la mesa. Entonces haz una prueba pequeña.'
		),
		both(
			'What do I expect? What will I do? What did happen?',
			'¿Qué creo que va a pasar? ¿Qué voy a hacer? ¿Qué pasó de verdad?'
		)
	])
];
