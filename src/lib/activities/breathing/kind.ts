import { view, type Kind } from '#lib/activities/kind.ts';
import { fold, initial } from './fold.ts';

export const breathing: Kind = {
	kind: 'breathing',
	initial,
	fold,
	views: {
		Lead: view(() => import('./Lead.svelte')),
		Take: view(() => import('./Take.svelte')),
		Show: view(() => import('./Show.svelte')),
		Setup: view(() => import('./Setup.svelte'))
	},
	offer: async () => (await import('./offer.ts')).offer
};
