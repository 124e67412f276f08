import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const howItFits: CurriculumModule = {
	id: 'how-it-fits',
	title: both('How it all fits together', 'Cómo encaja todo'),
	goal: both(
		'You can see the five parts of one moment, and where to take hold of it.',
		'Puedes ver las cinco partes de un momento y por dónde agarrarlo.'
	),
	rules: { entry: true, repeatable: false, dose: 1 },
	cautions: both(
		'Do not use the wheel to explain away poverty, violence or discrimination. With active mania or psychosis, work on everyday moments only.',
		'No uses la rueda para quitarle importancia a la pobreza, la violencia o la discriminación. Con manía o psicosis activa, trabaja solo momentos cotidianos.'
	),
	depths: {
		learn: both('Find the five parts in one moment of your own.', 'Encuentra las cinco partes en un momento tuyo.'),
		apply: both(
			'Find a wheel that keeps coming back. Which part could you try to change first?',
			'Encuentra una rueda que vuelve y vuelve. ¿Qué parte podrías cambiar primero?'
		),
		teach: both(
			'Draw the wheel for someone newer with an example of yours.',
			'Dibuja la rueda para alguien con menos tiempo aquí, con un ejemplo tuyo.'
		)
	},
	catchUp: {
		words: both(
			'Write down one moment from this week in its five parts. Start with what happened. Then add the thought, the feeling, the body, and what you did.',
			'Anota un momento de esta semana con sus cinco partes. Empieza por lo que pasó. Luego agrega el pensamiento, la emoción, el cuerpo y lo que hiciste.'
		),
		sheet: 'emotion-map'
	},
	homePractice,
	sessions: [session]
};
