import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const afterASlip: CurriculumModule = {
	id: 'after-a-slip',
	title: both('After a slip', 'Después de un tropiezo'),
	goal: both(
		'You know what to do in the first hour after a slip, and whom to call.',
		'Sabes qué harás en la primera hora después de un tropiezo y a quién llamarás.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Overdose risk is higher after a pause in use. Current intoxication, withdrawal or thoughts of dying are medical and come before the group.',
		'Después de una pausa, el riesgo de sobredosis es mayor. La intoxicación, la abstinencia o las ideas de morir son asunto médico y van antes que el grupo.'
	),
	depths: {
		learn: both('Plan your first hour, and rehearse the call.', 'Planea tu primera hora y ensaya la llamada.'),
		apply: both(
			'Look at a slip you had. What brought you back, and how could it be sooner?',
			'Mira un tropiezo que tuviste. ¿Qué te trajo de vuelta y cómo sería más pronto?'
		),
		teach: both(
			'Answer the call for someone newer, without a lecture.',
			'Contesta la llamada de alguien con menos tiempo aquí, sin sermón.'
		)
	},
	catchUp: {
		words: both(
			'Write three steps for the first hour after a slip, with one name. Ask staff about naloxone if you use opioids.',
			'Escribe tres pasos para la primera hora después de un tropiezo, con un nombre. Si consumes opioides, pregunta al equipo por la naloxona.'
		),
		sheet: 'missing-links'
	},
	homePractice,
	sessions: [session]
};
