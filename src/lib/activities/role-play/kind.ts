import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial } from './fold.ts';
import { withoutBriefs } from './without-briefs.ts';

export const rolePlay: Kind = {
	kind: 'role-play',
	quiet: true,
	initial,
	fold,
	shown: (config) => (config.kind === 'role-play' ? withoutBriefs(config) : config),
	offer: async () => (await import('./offer.ts')).offer
};
