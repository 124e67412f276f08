import { activity } from '#lib/activities/activity.ts';
import { commands, config } from './commands.ts';
import { decide } from './decide.ts';

import { early } from './early.ts';
import { facts } from './facts.ts';
import { fold, initial } from './fold.ts';
import { lookback } from './lookback.ts';
import { madeUp } from './made-up.ts';

export const checkIn = activity({
	kind: 'check-in',
	config,
	commands,
	ownBlocks: true,
	initial,
	fold,
	decide,
	facts,
	early,
	lookback,
	madeUp
});
