import { blank as blankDiscussion } from '#lib/activities/discussion/offer.ts';
import { blank as blankBreathing } from '#lib/activities/breathing/offer.ts';
import { blank as blankBreak } from '#lib/activities/break/offer.ts';
import { blank as blankPoll } from '#lib/activities/poll/offer.ts';
import { blank as blankScale } from '#lib/activities/scale/offer.ts';
import { blank as blankWords } from '#lib/activities/words/offer.ts';
import { blank as blankIdeas } from '#lib/activities/ideas/offer.ts';
import { blank as blankRanking } from '#lib/activities/ranking/offer.ts';
import { blank as blankRound } from '#lib/activities/round/offer.ts';
import { blank as blankPages } from '#lib/activities/pages/offer.ts';
import { blank as blankRolePlay } from '#lib/activities/role-play/offer.ts';
import { blank as blankMeasure } from '#lib/activities/measure/offer.ts';
import { blank as blankClosing } from '#lib/activities/closing/offer.ts';
import { usualFields } from '#lib/activities/check-in/fields.ts';
import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

export type Kind = 'talk' | ActivityConfig['kind'];

/** How a kind of part is offered: its name, what it is for, how long it usually takes, and what a new one starts from. */
export type Offer = {
	name: () => string;
	purpose: () => string;
	minutes: number;
	/** `slug` is the worksheet that is offered first. */
	blank: (locale: Locale, slug: string) => ActivityConfig | null;
};

export const offers: Record<Kind, Offer> = {
	talk: { name: m.live_plan_kind_talk, purpose: m.live_plan_kind_talk_help, minutes: 10, blank: () => null },
	'check-in': {
		name: m.activities_check_in_name,
		purpose: m.activities_check_in_for,
		minutes: 10,
		blank: () => ({ kind: 'check-in', fields: [...usualFields] })
	},
	worksheet: {
		name: m.activities_worksheet_name,
		purpose: m.activities_worksheet_for,
		minutes: 20,
		blank: (_, slug) => ({ kind: 'worksheet', slug })
	},
	break: {
		name: m.activities_break_name,
		purpose: m.activities_break_for,
		minutes: 10,
		blank: blankBreak
	},
	breathing: {
		name: m.activities_breathing_name,
		purpose: m.activities_breathing_for,
		minutes: 5,
		blank: blankBreathing
	},
	discussion: {
		name: m.activities_discussion_name,
		purpose: m.activities_discussion_for,
		minutes: 15,
		blank: blankDiscussion
	},
	poll: {
		name: m.activities_poll_name,
		purpose: m.activities_poll_for,
		minutes: 5,
		blank: blankPoll
	},
	scale: {
		name: m.activities_scale_name,
		purpose: m.activities_scale_for,
		minutes: 5,
		blank: blankScale
	},
	words: {
		name: m.activities_words_name,
		purpose: m.activities_words_for,
		minutes: 5,
		blank: blankWords
	},
	ideas: {
		name: m.activities_ideas_name,
		purpose: m.activities_ideas_for,
		minutes: 15,
		blank: blankIdeas
	},
	ranking: {
		name: m.activities_ranking_name,
		purpose: m.activities_ranking_for,
		minutes: 5,
		blank: blankRanking
	},
	round: {
		name: m.activities_round_name,
		purpose: m.activities_round_for,
		minutes: 20,
		blank: blankRound
	},
	pages: {
		name: m.activities_pages_name,
		purpose: m.activities_pages_for,
		minutes: 10,
		blank: blankPages
	},
	'role-play': {
		name: m.activities_role_play_name,
		purpose: m.activities_role_play_for,
		minutes: 15,
		blank: blankRolePlay
	},
	measure: {
		name: m.activities_measure_name,
		purpose: m.activities_measure_for,
		minutes: 10,
		blank: blankMeasure
	},
	closing: {
		name: m.activities_closing_name,
		purpose: m.activities_closing_for,
		minutes: 10,
		blank: blankClosing
	}
};

/** Under which heading somebody in a hurry looks for a kind. Each stands in one. */
export const families: { name: () => string; kinds: Kind[] }[] = [
	{ name: m.live_plan_family_ends, kinds: ['check-in', 'closing'] },
	{ name: m.live_plan_family_talk, kinds: ['talk', 'discussion', 'round'] },
	{ name: m.live_plan_family_rest, kinds: ['breathing', 'break'] },
	{ name: m.live_plan_family_skill, kinds: ['worksheet', 'pages', 'role-play'] },
	{ name: m.live_plan_family_ask, kinds: ['poll', 'scale', 'words', 'ideas', 'ranking', 'measure'] }
];

/** The same for a list to choose from. */
export const kindGroups = () =>
	families.map(({ name, kinds }) => ({
		label: name(),
		options: kinds.map((value) => ({ value, label: offers[value].name() }))
	}));

type Here = { namesAgreed: boolean; worksheets: { slug: string }[] };

/** What a new part of a kind starts from here. Names are shown only where the group agreed to it. */
export function blankOf(kind: Kind, { namesAgreed, worksheets }: Here): ActivityConfig | null {
	const blank = offers[kind].blank(getLocale(), worksheets[0]!.slug);
	return blank && 'namesAgreed' in blank ? { ...blank, namesAgreed } : blank;
}
