import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';
import { telling } from './telling-session.ts';

export const earlySigns: CurriculumModule = {
	id: 'early-signs',
	title: both('Early signs and my plan', 'Primeras señales y mi plan'),
	goal: both(
		'You know your early signs and have a short plan with people in it.',
		'Conoces tus primeras señales y tienes un plan corto con gente en él.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Plans may be found by others: talk about where they are kept. Do not involve people who are violent or who profit from use.',
		'Otras personas pueden hallar el plan: hablen de dónde se guarda. No incluyas a gente violenta ni a quien gana con el consumo.'
	),
	depths: {
		learn: both('Name two early signs, and a step for each.', 'Nombra dos primeras señales y un paso para cada una.'),
		apply: both('Bring your plan up to date. Which part did you use?', 'Pon tu plan al día. ¿Qué parte usaste?'),
		teach: both(
			'Show someone newer how short a good plan can be.',
			'Muéstrale a alguien con menos tiempo aquí qué corto puede ser un buen plan.'
		)
	},
	catchUp: {
		words: both(
			'Write two early signs, one thing you will do, and one person you will call. Keep it in your wallet or phone.',
			'Escribe dos primeras señales, una cosa que harás y una persona a quien llamarás. Guárdalo en la cartera o el teléfono.'
		),
		sheet: 'relapse-prevention'
	},
	homePractice,
	sessions: [session, telling]
};
