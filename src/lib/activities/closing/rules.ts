import { activity } from '#lib/activities/activity.ts';
import { agreed } from './agreed.ts';
import { commands, config } from './commands.ts';
import { decide } from './decide.ts';
import { facts } from './facts.ts';
import { fold, initial } from './fold.ts';
import { madeUp } from './made-up.ts';

export const closing = activity({ kind: 'closing', config, commands, initial, fold, decide, facts, agreed, madeUp });
