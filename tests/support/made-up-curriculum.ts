import type { Local } from '#lib/domain/worksheet.ts';
import type { Curriculum, CurriculumModule } from '#lib/curricula/curriculum.ts';

const both = (text: string): Local => ({ en: text, es: `${text} (es)` });

const module = (id: string, title: string, rules: Partial<CurriculumModule['rules']> = {}): CurriculumModule => ({
	...{ id, title: both(title), goal: both(`Can do ${title}`), cautions: both('Go slowly.') },
	rules: { entry: true, repeatable: true, dose: 1, ...rules },
	depths: { learn: both('Learn it'), apply: both('Apply it'), teach: both('Teach it') },
	catchUp: { words: both('Read the sheet.'), sheet: 'pause-plan' },
	homePractice: both('Once a day.'),
	sessions: [
		{
			...{ slug: `made-up-${id}`, version: 1, title: both(title), purpose: both('To learn it.') },
			notes: both('Bring pens.'),
			blocks: [
				{ title: both('Welcome'), minutes: 5, activity: null },
				{
					...{ title: both('The skill'), minutes: 20, activity: { kind: 'worksheet', slug: 'pause-plan' } },
					...{ stage: 'taught', note: both('Show it yourself first.') }
				},
				{ title: both('Try it'), minutes: 15, activity: null, stage: 'practiced' }
			]
		}
	]
});

/** A small made-up curriculum, for tests alone. */
export const madeUp: Curriculum = {
	...{ slug: 'made-up', version: 1, title: both('Made up'), summary: both('For tests.'), audience: 'clients' },
	sources: [],
	streams: [{ id: 'main', title: both('Main'), order: 'linear', modules: ['pausing', 'asking', 'resting'] }],
	modules: [
		module('pausing', 'Pausing'),
		module('asking', 'Asking'),
		module('resting', 'Resting', { requires: ['pausing'] })
	],
	newcomer: { words: both('Soon.'), modules: ['pausing'], sheet: 'pause-plan' }
};
