import { ballotFacts } from '#lib/activities/ballot/facts.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ScaleResult } from './fold.ts';

export const facts = ballotFacts<'scale', number, ScaleResult>('scale', m.activities_scale_note_answered);
