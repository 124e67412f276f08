import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { bodyScan } from './body-scan-session.ts';
import { homePractice, session } from './session.ts';

export const bodyCalm: CurriculumModule = {
	id: 'body-calm',
	title: both('Calming the body first', 'Primero calmar el cuerpo'),
	goal: both(
		'You have one safe way to bring a very strong feeling down through your body.',
		'Tienes una forma segura de bajar una emoción muy fuerte por medio del cuerpo.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Heart conditions, pregnancy, fainting, seizures and eating disorders: no strong cold or hard exercise without medical advice. With panic, do not hold the breath. With trauma, let people keep their eyes open and choose where they sit.',
		'Problemas del corazón, embarazo, desmayos, convulsiones y trastornos de la conducta alimentaria: nada de frío intenso ni ejercicio fuerte sin consejo médico. Con pánico, sin retener el aire. Con trauma, ojos abiertos y cada quien elige dónde sentarse.'
	),
	depths: {
		learn: both(
			'Try two ways to calm the body, and find out which one is yours.',
			'Prueba dos formas de calmar el cuerpo y mira cuál es la tuya.'
		),
		apply: both(
			'Plan where you will use your way: in the car, at work, at night. What makes it hard there?',
			'Planea dónde usarás tu forma: en el carro, en el trabajo, de noche. ¿Qué lo hace difícil ahí?'
		),
		teach: both(
			'Show your way to someone newer, and tell them what did not work for you.',
			'Muéstrale tu forma a alguien con menos tiempo aquí y cuéntale qué no te sirvió.'
		)
	},
	catchUp: {
		words: both(
			'Breathe out a little longer than you breathe in, for three minutes. Note how tense you are before and after.',
			'Suelta el aire un poco más despacio de lo que lo tomas, por tres minutos. Anota cuánta tensión hay antes y después.'
		),
		sheet: 'paced-breathing'
	},
	homePractice,
	sessions: [session, bodyScan]
};
