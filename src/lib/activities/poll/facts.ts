import { ballotFacts } from '#lib/activities/ballot/facts.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PollResult } from './fold.ts';

export const facts = ballotFacts<'poll', string[], PollResult>('poll', m.activities_poll_note_answered);
