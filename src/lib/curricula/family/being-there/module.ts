import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const beingThere: CurriculumModule = {
	id: 'being-there',
	title: both('Being there in a hard moment', 'Estar ahí en un momento difícil'),
	goal: both(
		'You can listen first, say what makes sense, and ask before you help.',
		'Puedes escuchar primero, decir lo que tiene sentido y preguntar antes de ayudar.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Listening never means putting up with violence. Families who lost someone to suicide may want to know beforehand that the subject comes up.',
		'Escuchar nunca significa aguantar violencia. A las familias que perdieron a alguien por suicidio les conviene saber antes que se tocará el tema.'
	),
	depths: {
		learn: both('Try listening first, once, for five minutes.', 'Prueba a escuchar primero, una vez, cinco minutos.'),
		apply: both(
			'In which moment do you still jump in? Plan one breath there.',
			'¿En qué momento todavía te adelantas? Planea ahí un respiro.'
		),
		teach: both(
			'Watch a newer family practice, and tell them what you saw go well.',
			'Mira practicar a una familia con menos tiempo aquí y dile qué viste que salió bien.'
		)
	},
	catchUp: {
		words: both(
			'Listen for five minutes without advice. Then say one thing that makes sense to you. Find the Help button on your page.',
			'Escucha cinco minutos sin aconsejar. Luego di una cosa que para ti tiene sentido. Busca el botón de ayuda en tu página.'
		),
		sheet: 'kind-and-steady'
	},
	homePractice,
	sessions: [session]
};
