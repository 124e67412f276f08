import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const askingAndLimits: CurriculumModule = {
	id: 'asking-and-limits',
	title: both('Asking, thanking and setting limits', 'Pedir, agradecer y poner límites'),
	goal: both(
		'You can ask in three short sentences, say what goes well, and keep one limit.',
		'Puedes pedir en tres frases cortas, decir lo que sale bien y mantener un límite.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'No advice to evict or to cut off help. With violence, safety planning alone with staff. With suicidal risk, limits are planned with the clinician.',
		'Nada de aconsejar echar de casa o cortar la ayuda. Con violencia, plan de seguridad a solas con el equipo. Con riesgo de suicidio, los límites se planean con el profesional.'
	),
	depths: {
		learn: both('Try three short sentences, and one thanks a day.', 'Prueba tres frases cortas y un gracias al día.'),
		apply: both(
			'Which limit could you not keep? Make it smaller.',
			'¿Qué límite no pudiste mantener? Hazlo más pequeño.'
		),
		teach: both(
			'Help a newer family to shorten a lecture to three sentences.',
			'Ayuda a una familia con menos tiempo aquí a acortar un sermón a tres frases.'
		)
	},
	catchUp: {
		words: both(
			'Write one request in three sentences: what you saw, how it is for you, one thing. Say one thing a day that you were glad of.',
			'Escribe una petición en tres frases: qué viste, cómo es para ti, una cosa. Di cada día algo que te dio gusto.'
		),
		sheet: 'boundaries'
	},
	homePractice,
	sessions: [session]
};
