import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { heartAndHead } from './heart-and-head-session.ts';
import { homePractice, session } from './session.ts';

export const mindfulAttention: CurriculumModule = {
	id: 'mindful-attention',
	title: both('Paying attention on purpose', 'Prestar atención a propósito'),
	goal: both(
		'You can notice where your attention is and bring it back to the here and now.',
		'Puedes notar dónde está tu atención y traerla de vuelta a algo que está aquí ahora.'
	),
	rules: { entry: true, spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'With recent trauma, flashbacks or voices, keep eyes open, attention outside the body and exercises under a minute. Do not use long silence.',
		'Con trauma reciente, recuerdos invasivos o voces: ojos abiertos, atención fuera del cuerpo y ejercicios de menos de un minuto. No uses silencios largos.'
	),
	depths: {
		learn: both(
			'Learn to find your attention, and to bring it back as often as it takes.',
			'Aprende a encontrar tu atención y a traerla de vuelta las veces que haga falta.'
		),
		apply: both(
			'Choose one hard moment of your week. Where could one minute of attention help in it?',
			'Elige un momento difícil de tu semana. ¿Dónde ayudaría ahí un minuto de atención?'
		),
		teach: both(
			'Guide one quiet minute for someone newer, in your own words.',
			'Guía un minuto de calma para alguien con menos tiempo aquí, con tus propias palabras.'
		)
	},
	catchUp: {
		words: both(
			'Look at one thing near you for one minute. Each time your mind leaves, bring it back. Then try the five senses sheet.',
			'Mira durante un minuto una cosa cercana. Cada vez que tu mente se vaya, tráela de vuelta. Luego prueba la hoja de los cinco sentidos.'
		),
		sheet: 'grounding-5-4-3-2-1'
	},
	homePractice,
	sessions: [session, heartAndHead]
};
