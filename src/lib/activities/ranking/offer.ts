import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { blankOptions } from '#lib/activities/ballot/setup.ts';
import type { RankingConfig } from './rules.ts';

export const blank = (): RankingConfig => ({
	kind: 'ranking',
	question: { en: '', es: '' },
	options: blankOptions(),
	anonymous: 'everyone'
});

export const offer: Offer = {
	family: 'ask',
	name: m.activities_ranking_name,
	purpose: m.activities_ranking_for,
	minutes: 5,
	blank
};
