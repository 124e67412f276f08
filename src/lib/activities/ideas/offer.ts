import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { IdeasConfig } from './commands.ts';

export const blank = (): IdeasConfig => ({
	kind: 'ideas',
	question: { en: '', es: '' },
	most: 3,
	votes: 3,
	anonymous: 'everyone'
});

export const offer: Offer = {
	family: 'ask',
	name: m.activities_ideas_name,
	purpose: m.activities_ideas_for,
	minutes: 15,
	blank
};
