import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const chain: CurriculumModule = {
	id: 'chain',
	title: both('One thing led to another', 'Una cosa llevó a la otra'),
	goal: both(
		'You can trace the steps before a use and find an early place to step off.',
		'Puedes seguir los pasos antes de consumir y hallar un lugar temprano para bajarte.'
	),
	rules: { entry: false, requires: ['triggers'], notBeforeWeek: 2, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Not in the first days, not about the most recent or worst event, and not about violence suffered. Leave time afterward for anyone who needs it.',
		'Ni en los primeros días, ni sobre lo más reciente o lo peor, ni sobre violencia sufrida. Deja tiempo después para quien lo necesite.'
	),
	depths: {
		learn: both('Trace one chain and find one early link.', 'Sigue una cadena y encuentra un eslabón temprano.'),
		apply: both(
			'Trace a time when you did not use. Which link held?',
			'Sigue una vez en que no consumiste. ¿Qué eslabón aguantó?'
		),
		teach: both(
			'Show someone newer a chain of yours in four short links.',
			'Muéstrale a alguien con menos tiempo aquí una cadena tuya en cuatro eslabones.'
		)
	},
	catchUp: {
		words: both(
			'Think of a time you nearly used, or did. Write four small steps that came before it. Circle the first one you could change.',
			'Piensa en una vez que casi consumiste, o que sí. Escribe cuatro pasos pequeños de antes. Marca el primero que podrías cambiar.'
		),
		sheet: 'behaviour-chain'
	},
	homePractice,
	sessions: [session]
};
