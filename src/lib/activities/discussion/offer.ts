import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DiscussionConfig } from './rules.ts';

export const blank = (): DiscussionConfig => ({ kind: 'discussion', question: { en: '', es: '' } });

export const offer: Offer = {
	family: 'talk',
	name: m.activities_discussion_name,
	purpose: m.activities_discussion_for,
	minutes: 15,
	blank
};
