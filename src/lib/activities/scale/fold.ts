import { ballotFold } from '../ballot/fold.ts';
import type { ScaleResult } from './scale.ts';

export const { initial, apply } = ballotFold<'scale', number, ScaleResult>();
