import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { kindAndSteady } from './kind-and-steady-session.ts';
import { homePractice, session } from './session.ts';

export const askingClearly: CurriculumModule = {
	id: 'asking-clearly',
	title: both('Asking for what you need', 'Pedir lo que necesitas'),
	goal: both(
		'You can ask for one thing in clear and kind words, and hear a no.',
		'Puedes pedir una cosa con palabras claras y amables, y escuchar un no.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Not with someone who is violent or controlling: plan safety first. No one has to play a role. Respect how a family or culture makes requests.',
		'No con alguien violento o que controla: primero planear la seguridad. Nadie tiene que actuar. Respeta la manera de pedir de cada familia o cultura.'
	),
	depths: {
		learn: both(
			'Put one easy request into four parts, and say it once.',
			'Arma una petición fácil en cuatro partes y dila una vez.'
		),
		apply: both(
			'Bring a harder request. Plan what you say when the other person changes the subject.',
			'Trae una petición más difícil. Planea qué dirás si la otra persona cambia de tema.'
		),
		teach: both(
			'Play the one who is asked, so that someone newer can practice well.',
			'Haz el papel de quien escucha, para que alguien con menos tiempo aquí practique bien.'
		)
	},
	catchUp: {
		words: both(
			'Write four sentences for one easy request. Say what happens, how it is for you, what you ask, and what gets better. Say them aloud.',
			'Escribe cuatro frases para una petición fácil. Qué pasa, cómo es para ti, qué pides y qué mejora. Dilas en voz alta.'
		),
		sheet: 'asking-clearly'
	},
	homePractice,
	sessions: [session, kindAndSteady]
};
