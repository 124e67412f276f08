import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('How a place gets a pull', 'Cómo un lugar empieza a jalar'), [
		both(
			'Same place, same hour, same people, and we use. The brain links them.',
			'El mismo lugar, la misma hora, la misma gente, y consumimos. El cerebro los une.'
		),
		both(
			'Later the place alone is enough. The pull comes before any thought.',
			'Después basta con el lugar. El jalón llega antes que cualquier pensamiento.'
		)
	]),
	page(both('Outside and inside', 'Afuera y adentro'), [
		both(
			'Outside: payday, a corner, a song, a fight, a party. Inside: lonely, bored, angry, tired, happy.',
			'Afuera: el día de pago, una esquina, una canción, un pleito, una fiesta. Adentro: soledad, aburrimiento, enojo, cansancio, alegría.'
		),
		both('Good news can pull as hard as bad news.', 'Una buena noticia puede jalar tanto como una mala.')
	]),
	page(both('Three answers', 'Tres respuestas'), [
		both(
			'Stay away from it, for now. Change it: another route, another hour, not alone. Or meet it with a plan.',
			'Evitarlo, por ahora. Cambiarlo: otro camino, otra hora, con alguien. O enfrentarlo con un plan.'
		),
		both(
			'In the first weeks, staying away is often the wisest.',
			'En las primeras semanas, evitarlo suele ser lo más sabio.'
		)
	]),
	page(both('Some triggers live with us', 'Hay jalones que van contigo'), [
		both(
			'A street can be left. A pain, a partner, a memory cannot. Those need help, and time.',
			'Una calle se puede evitar. Un dolor, una pareja, un recuerdo no. Para eso hace falta ayuda, y tiempo.'
		),
		both(
			'Bring them to your care team. You need not carry them by yourself.',
			'Háblalos con tu equipo clínico. No hay que cargarlos a solas.'
		)
	])
];
