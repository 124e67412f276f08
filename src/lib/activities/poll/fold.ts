import { ballotFold } from '../ballot/fold.ts';
import type { PollResult } from './poll.ts';

export const { initial, apply } = ballotFold<'poll', string[], PollResult>();
