import { blank as blankDiscussion } from '#lib/activities/discussion/setup.ts';
import { blank as blankBreathing } from '#lib/activities/breathing/setup.ts';
import { blank as blankBreak } from '#lib/activities/break/setup.ts';
import { usualFields } from '#lib/activities/check-in/fields.ts';
import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

export type Kind = 'talk' | ActivityConfig['kind'];

/** How a kind of part is offered: its name, what it is for, how long it usually takes, and what a new one starts from. */
export type Offer = {
	name: () => string;
	purpose: () => string;
	minutes: number;
	/** `slug` is the worksheet that is offered first. */
	blank: (locale: Locale, slug: string) => ActivityConfig | null;
};

/** In the order of the menu. */
export const offers: Record<Kind, Offer> = {
	talk: { name: m.live_plan_kind_talk, purpose: m.live_plan_kind_talk_help, minutes: 10, blank: () => null },
	'check-in': {
		name: m.live_plan_kind_check_in,
		purpose: m.live_plan_kind_check_in_help,
		minutes: 10,
		blank: () => ({ kind: 'check-in', fields: [...usualFields] })
	},
	worksheet: {
		name: m.live_plan_kind_worksheet,
		purpose: m.live_plan_kind_worksheet_help,
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
	}
};

export const kinds = Object.keys(offers) as Kind[];
