import { ballotFold } from '#lib/activities/ballot/fold.ts';
import type { ScaleResult } from './rules.ts';

export const { initial, apply } = ballotFold<'scale', number, ScaleResult>();
