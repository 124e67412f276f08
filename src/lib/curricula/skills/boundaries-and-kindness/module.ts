import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const boundariesAndKindness: CurriculumModule = {
	id: 'boundaries-and-kindness',
	title: both('Limits, and kindness to yourself', 'Límites y un trato amable contigo'),
	goal: both(
		'You can say one limit in calm words, and treat yourself kindly when guilt comes.',
		'Puedes decir un límite con palabras tranquilas y tratarte bien cuando llega la culpa.'
	),
	rules: { entry: false, requires: ['asking-clearly'], spacingDays: 21, repeatable: true, dose: 1 },
	cautions: both(
		'Violence or control at home: no limits are planned in the group; safety comes first, one to one. With complicated grief or strong self-hatred, keep the kindness part brief and optional.',
		'Violencia o control en casa: en el grupo no se planean límites; primero la seguridad, a solas. Con duelo complicado o mucho odio hacia sí, que la parte amable sea breve y opcional.'
	),
	depths: {
		learn: both(
			'Find one place for a limit and put it into one sentence.',
			'Busca un lugar para un límite y ponlo en una frase.'
		),
		apply: both(
			'What happened when you set a limit? Plan how to keep it when someone pushes back.',
			'¿Qué pasó cuando pusiste un límite? Planea cómo mantenerlo si alguien se queja.'
		),
		teach: both(
			'Tell someone newer about a limit that was hard at first.',
			'Cuéntale a alguien con menos tiempo aquí de un límite que al principio costó.'
		)
	},
	catchUp: {
		words: both(
			'Find one place where you give too much. Write a sentence that begins with "I will". Then write a kind line to yourself.',
			'Busca un lugar donde das demasiado. Escribe una frase que empiece con «voy a». Luego escríbete una línea amable.'
		),
		sheet: 'boundaries'
	},
	homePractice,
	sessions: [session]
};
