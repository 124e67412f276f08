import { activity } from '#lib/activities/activity.ts';
import { commands, config } from './commands.ts';
import { decide } from './decide.ts';
import { facts } from './facts.ts';
import { fold, initial } from './fold.ts';
import { madeUp } from './made-up.ts';

export const round = activity({ kind: 'round', config, commands, initial, fold, decide, facts, madeUp });
