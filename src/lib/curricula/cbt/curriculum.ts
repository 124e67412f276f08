import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { doingMore } from './doing-more/module.ts';
import { facingFears } from './facing-fears/module.ts';
import { howItFits } from './how-it-fits/module.ts';
import { oldRules } from './old-rules/module.ts';
import { stayingWell } from './staying-well/module.ts';
import { testingThoughts } from './testing-thoughts/module.ts';
import { thinkingTraps } from './thinking-traps/module.ts';
import { worry } from './worry/module.ts';

export const cbt: Curriculum = {
	slug: 'cbt',
	version: 1,
	title: both('Thoughts, actions and mood', 'Pensamientos, actos y ánimo'),
	summary: both(
		'Cognitive behavioral therapy for low mood and anxiety in eight meetings that build on each other: the wheel, doing more, catching and testing thoughts, worry, fears, old rules, staying well.',
		'Terapia cognitivo-conductual para el ánimo bajo y la ansiedad en ocho reuniones que se apoyan una en otra: la rueda, hacer más, atrapar y pesar pensamientos, la preocupación, los miedos, las reglas viejas, conservar lo logrado.'
	),
	audience: 'clients',
	sources: [
		'Beck AT, Rush AJ, Shaw BF, Emery G (1979). Cognitive Therapy of Depression.',
		'Lewinsohn PM (1974). A behavioral approach to depression.',
		'Foa EB, Kozak MJ (1986). Emotional processing of fear: exposure to corrective information. Psychological Bulletin 99.',
		'Borkovec TD, Wilkinson L, Folensbee R, Lerman C (1983). Stimulus control applications to the treatment of worry. Behaviour Research and Therapy 21.',
		'Neff KD (2003). Self-compassion: an alternative conceptualization of a healthy attitude toward oneself. Self and Identity 2.'
	],
	streams: [
		{
			id: 'eight-meetings',
			title: both('Eight meetings', 'Ocho reuniones'),
			order: 'linear',
			modules: [
				'how-it-fits',
				'doing-more',
				'thinking-traps',
				'testing-thoughts',
				'worry',
				'facing-fears',
				'old-rules',
				'staying-well'
			]
		}
	],
	modules: [howItFits, doingMore, thinkingTraps, testingThoughts, worry, facingFears, oldRules, stayingWell],
	newcomer: {
		words: both(
			'The meetings build on each other. Anyone who joins after the first has the wheel explained in ten minutes, one to one, with a moment of their own on paper.',
			'Las reuniones se apoyan una en otra. A quien entra después de la primera se le explica la rueda en diez minutos, a solas, con un momento propio en papel.'
		),
		modules: ['how-it-fits'],
		sheet: 'emotion-map'
	}
};
