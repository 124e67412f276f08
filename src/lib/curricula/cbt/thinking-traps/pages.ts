import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Thoughts come by themselves', 'Los pensamientos vienen solos'), [
		both(
			'Many thoughts pass through us in a day. Most come without asking, and go again.',
			'En un día pasan por nosotros muchos pensamientos. Casi todos llegan sin permiso y se van.'
		),
		both(
			'Some stick. They often sound like facts, and they hurt.',
			'Algunos se pegan. Suelen sonar como hechos y duelen.'
		)
	]),
	page(both('Habits of the mind', 'Hábitos de la mente'), [
		both(
			'The mind takes shortcuts. It sees all or nothing. It reads minds. It tells the future. It counts only what went wrong.',
			'La mente toma atajos. Ve todo o nada. Adivina lo que piensan. Predice el futuro. Cuenta solo lo que salió mal.'
		),
		both(
			'Everyone does it. Low mood and worry make the shortcuts deeper.',
			'Le pasa a todo el mundo. El ánimo bajo y la ansiedad hacen más hondos los atajos.'
		)
	]),
	page(both('Catch one', 'Atrapar uno'), [
		both(
			'When your mood drops, ask: what just went through my mind?',
			'Cuando tu ánimo baje, pregunta: ¿qué acaba de pasar por mi mente?'
		),
		both('Write it down in its own words, as short as it came.', 'Anótalo con sus palabras, tan corto como llegó.')
	]),
	page(both('Then name the trap', 'Luego, el nombre de la trampa'), [
		both(
			'"Ah, telling the future again." A name puts a little space between you and the thought.',
			'«Ah, otra vez prediciendo el futuro». Un nombre pone algo de espacio entre tú y el pensamiento.'
		),
		both(
			'Some painful thoughts are true. Then it is no trap, and you need help with the problem.',
			'Hay pensamientos dolorosos que son ciertos. Entonces no es trampa: hace falta ayuda con el problema.'
		)
	])
];
