import { activity } from '#lib/activities/activity.ts';
import { commands, config } from './commands.ts';
import { decide } from './decide.ts';
import { facts } from './facts.ts';
import { fold, initial } from './fold.ts';
import { madeUp } from './made-up.ts';

export const ideas = activity({ kind: 'ideas', config, commands, initial, fold, decide, facts, madeUp });
