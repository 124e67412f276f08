import type { Family, Offer, Ready } from '#lib/activities/kind.ts';
import { offered, sheetOf } from '#lib/activities/kinds.ts';
import type { ActivityConfig } from '#lib/activities/rules.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Block } from '#lib/room/agenda/block.ts';
import type { Local, Sheet } from '#lib/domain/worksheet.ts';

/** A block without an activity, in lists of kinds. */
export const talk = 'talk';

type Named = Pick<Offer, 'family' | 'name' | 'purpose' | 'minutes'>;
const talkOffer: Named = {
	family: 'talk',
	name: m.live_plan_kind_talk,
	purpose: m.live_plan_kind_talk_help,
	minutes: 10
};

/** How every kind of block is offered, talk first, by kind. */
export const offers = (): Record<string, Named> => ({ [talk]: talkOffer, ...offered() });
export const offerOf = (kind: string): Named => offers()[kind] ?? talkOffer;

const families: [Family, () => string][] = [
	['ends', m.live_plan_family_ends],
	['talk', m.live_plan_family_talk],
	['rest', m.live_plan_family_rest],
	['skill', m.live_plan_family_skill],
	['ask', m.live_plan_family_ask]
];

/** Every kind under the heading where someone in a hurry looks for it, as a list to choose from. */
export const kindGroups = () =>
	families.map(([family, name]) => ({
		label: name(),
		options: Object.entries(offers())
			.filter(([, offer]) => offer.family === family)
			.map(([value, offer]) => ({ value, label: offer.name() }))
	}));

type Here = { namesAgreed: boolean; worksheets: { slug: string }[] };

/** What a new block of a kind starts from here. Names are shown only where the group agreed to it. */
export function blankOf(kind: string, { namesAgreed, worksheets }: Here): ActivityConfig | null {
	const blank = offered()[kind]?.blank(worksheets[0]!.slug) ?? null;
	return blank && 'namesAgreed' in blank ? { ...blank, namesAgreed } : blank;
}

/** The same with a title and minutes: its worksheet's, where it has one. */
export function newBlock(
	kind: string,
	here: { namesAgreed: boolean; worksheets: { slug: string; title: Local; minutes: number }[] }
): Omit<Block, 'id'> {
	const activity = blankOf(kind, here);
	const slug = sheetOf(activity);
	const sheet = here.worksheets.find((it) => it.slug === slug);
	const { name, minutes } = offerOf(kind);
	return { title: sheet?.title[getLocale()] ?? name(), minutes: sheet?.minutes ?? minutes, activity };
}

/** What a block that nobody named or timed has. */
const usualOf = (kind: string) => {
	const { name, minutes } = offerOf(kind);
	return { title: { en: name({}, { locale: 'en' }), es: name({}, { locale: 'es' }) }, minutes };
};

/** A block's new settings. Title and minutes follow to another worksheet or block of the library where they were those of the one before. */
export function changedTo(
	{ title, minutes, activity }: Block,
	next: ActivityConfig,
	sheets: readonly Sheet[],
	ready: readonly Ready[] = []
): Partial<Block> {
	const from = (config: ActivityConfig | null) =>
		config && 'from' in config && ready.find(({ slug }) => slug === config.from);
	const find = (config: ActivityConfig | null) => sheets.find(({ slug }) => slug === sheetOf(config)) ?? from(config);
	const [was, after] = [find(activity), find(next)];
	const before = was || (from(next) && usualOf(next.kind));
	if (!before || !after || before === after) return { activity: next };
	return {
		activity: next,
		...(Object.values(before.title).includes(title) && { title: after.title[getLocale()] }),
		...(minutes === before.minutes && { minutes: after.minutes })
	};
}

/** What happens in a block, in a few words. */
export function summaryOf({ activity }: Block, sheets: readonly Sheet[]): string {
	if (!activity) return talkOffer.name();
	const offer = offered()[activity.kind];
	return offer?.summary?.(activity, sheets) ?? offer?.name() ?? talkOffer.name();
}
