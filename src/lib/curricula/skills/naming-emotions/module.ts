import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const namingEmotions: CurriculumModule = {
	id: 'naming-emotions',
	title: both('Finding the name of a feeling', 'Encontrar el nombre de una emoción'),
	goal: both(
		'You can find a name for what you feel, and say what you need.',
		'Puedes encontrar un nombre para lo que sientes y decir qué necesitas.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Do not ask for the strongest feeling or for trauma memories. People who feel numb or unreal may need grounding first. No one reads their map aloud unless they offer to.',
		'No pidas la emoción más fuerte ni recuerdos de trauma. A quien no siente nada o se siente irreal le conviene primero volver al presente. Nadie lee su mapa en voz alta si no lo ofrece.'
	),
	depths: {
		learn: both(
			'Find the word for one feeling. Look at what happened, your body and the push to act.',
			'Encuentra la palabra para una emoción. Mira lo que pasó, tu cuerpo y el impulso.'
		),
		apply: both(
			'Look for the feeling behind the one that comes first. What would help that one?',
			'Busca la emoción que está detrás de la primera. ¿Qué le ayudaría a esa?'
		),
		teach: both(
			'Help someone newer find a word by asking, and not by telling.',
			'Ayuda a alguien con menos tiempo aquí a encontrar la palabra: pregunta en vez de decirla.'
		)
	},
	catchUp: {
		words: both(
			'Choose one feeling from this week. Write what happened, what your body did, and what you wanted to do. Then look for the word.',
			'Elige una emoción de esta semana. Escribe qué pasó, qué hizo tu cuerpo y qué querías hacer. Luego busca la palabra.'
		),
		sheet: 'emotion-map'
	},
	homePractice,
	sessions: [session]
};
