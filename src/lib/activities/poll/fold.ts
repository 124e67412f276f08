import { ballotFold } from '#lib/activities/ballot/fold.ts';
import type { PollResult } from './rules.ts';

export const { initial, apply } = ballotFold<'poll', string[], PollResult>();
