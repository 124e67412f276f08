import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { blankOptions } from '#lib/activities/ballot/setup.ts';
import type { PollConfig } from './rules.ts';

export const blank = (): PollConfig => ({
	kind: 'poll',
	question: { en: '', es: '' },
	options: blankOptions(),
	many: false,
	anonymous: 'everyone'
});

export const offer: Offer = {
	family: 'ask',
	name: m.activities_poll_name,
	purpose: m.activities_poll_for,
	minutes: 5,
	blank
};
