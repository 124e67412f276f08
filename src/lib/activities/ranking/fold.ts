import { ballotFold } from '#lib/activities/ballot/fold.ts';
import type { RankingResult } from './rules.ts';

export const { initial, apply } = ballotFold<'ranking', string[], RankingResult>();
