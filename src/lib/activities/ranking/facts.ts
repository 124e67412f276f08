import { ballotFacts } from '#lib/activities/ballot/facts.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RankingResult } from './fold.ts';

export const facts = ballotFacts<'ranking', string[], RankingResult>('ranking', m.activities_ranking_note_answered);
