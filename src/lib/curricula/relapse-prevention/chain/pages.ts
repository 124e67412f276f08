import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('"It just happened"', '«Simplemente pasó»'), [
		both(
			'It seems so. When we look back slowly, there were many small steps.',
			'Así parece. Si miramos despacio hacia atrás, hubo muchos pasos pequeños.'
		),
		both(
			'A bad night. No lunch. A text from an old friend. "I will only stop by."',
			'Una mala noche. Sin comer. Un mensaje de una vieja amistad. «Solo paso a saludar».'
		)
	]),
	page(both('Small choices that seem like nothing', 'Decisiones que parecen nada'), [
		both(
			'Taking the long way home. Keeping the number. Going hungry to a party.',
			'Tomar el camino largo a casa. Guardar el número. Ir con hambre a una fiesta.'
		),
		both(
			'Each one alone is harmless. Together they lead somewhere.',
			'Cada una sola no hace daño. Juntas llevan a algún lado.'
		)
	]),
	page(both('What came after', 'Lo que vino después'), [
		both(
			'Right after, there was relief. Later came the price. Both belong to the chain.',
			'Enseguida hubo alivio. Después vino el precio. Las dos cosas son parte de la cadena.'
		),
		both('We look at it to learn. No one is on trial.', 'La miramos para aprender. Nadie está en un juicio.')
	]),
	page(both('Where could you step off?', '¿Dónde te podías bajar?'), [
		both(
			'Near the start it takes little: eat, call, take the other road. Near the end it takes a lot.',
			'Cerca del principio basta poco: comer, llamar, tomar otro camino. Cerca del final hace falta mucho.'
		),
		both(
			'Find one early link. Plan one thing to do there.',
			'Busca un eslabón temprano. Planea una cosa para hacer ahí.'
		)
	])
];
