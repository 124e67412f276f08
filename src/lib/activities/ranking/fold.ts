import { ballotFold } from '../ballot/fold.ts';
import type { RankingResult } from './ranking.ts';

export const { initial, apply } = ballotFold<'ranking', string[], RankingResult>();
