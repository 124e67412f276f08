import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Ups and downs will come', 'Habrá altas y bajas'), [
		both(
			'A bad week is not the beginning again. It is a bad week, and now you know more.',
			'Una mala semana no es volver al principio. Es una mala semana, y ahora sabes más.'
		),
		both('What helped you once can be used again.', 'Lo que te ayudó una vez se puede volver a usar.')
	]),
	page(both('Your early signs', 'Tus primeras señales'), [
		both(
			'Before things get bad, small things change. Sleep. Meals. Messages left unread. Snapping at people.',
			'Antes de que todo empeore cambian cosas pequeñas. El sueño. Las comidas. Mensajes sin leer. Contestar mal.'
		),
		both(
			'People near you may see them first. You can ask one of them to tell you.',
			'Quizá las vea primero la gente cercana. Puedes pedirle a alguien que te avise.'
		)
	]),
	page(both('What you will do then', 'Qué harás entonces'), [
		both(
			'Write it now, in short words: first, second, whom I call.',
			'Escríbelo ahora, con pocas palabras: primero, segundo, a quién llamo.'
		),
		both(
			'Keep your appointments, and keep taking your medication as agreed. Talk about changes with the person who prescribes it.',
			'Mantén tus citas y tu medicación como acordaste. Los cambios, háblalos con quien la receta.'
		)
	]),
	page(both('Keep what works', 'Conserva lo que sirve'), [
		both(
			'Some things you do now hold up your days. A walk, a call, a plan for the week.',
			'Algunas cosas que haces ahora cuidan tus días. Una caminata, una llamada, un plan para la semana.'
		),
		both(
			'They are easy to drop when you feel well. Choose two to keep.',
			'Es fácil dejarlas cuando te sientes bien. Elige dos para conservar.'
		)
	])
];
