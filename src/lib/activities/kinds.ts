import { lookup, ownerOf } from '#lib/domain/owner.ts';
import type { Kind, Offer } from './kind.ts';
import type { ActivityConfig } from './rules.ts';
import { breakKind } from './break/kind.ts';
import { breathing } from './breathing/kind.ts';
import { checkIn } from './check-in/kind.ts';
import { closing } from './closing/kind.ts';
import { discussion } from './discussion/kind.ts';
import { ideas } from './ideas/kind.ts';
import { measure } from './measure/kind.ts';
import { pages } from './pages/kind.ts';
import { poll } from './poll/kind.ts';
import { ranking } from './ranking/kind.ts';
import { rolePlay } from './role-play/kind.ts';
import { round } from './round/kind.ts';
import { scale } from './scale/kind.ts';
import { words } from './words/kind.ts';
import { worksheet } from './worksheet/kind.ts';

/** What browsers need of every activity; rules.ts has the server-only rest. A new activity is one line in each. */
const list: readonly Kind[] = [
	checkIn,
	worksheet,
	breathing,
	breakKind,
	discussion,
	poll,
	scale,
	words,
	ideas,
	ranking,
	round,
	pages,
	rolePlay,
	measure,
	closing
];

/** By kind. */
export const kinds: Record<string, Kind> = lookup(Object.fromEntries(list.map((kind) => [kind.kind, kind])));

/** The kind that owns an event, by the first word of the event type. */
export const kindOf = (type: string): Kind | undefined => kinds[ownerOf(type)];

/** The slug of the worksheet a block uses, or null. */
export const sheetOf = (config: ActivityConfig | null): string | null =>
	(config && kinds[config.kind]?.sheetOf?.(config)) ?? null;

/** The kind whose blocks use a worksheet. */
export const sheetKind: string = list.find(({ sheetOf }) => sheetOf)!.kind;

let offers: Record<string, Offer> | null = null;
/** Every kind's offer, in the order of the list; fetched once, in the `load` of pages that edit plans. */
export async function loadOffers(): Promise<void> {
	offers ??= Object.fromEntries(await Promise.all(list.map(async (kind) => [kind.kind, await kind.offer()] as const)));
}
export function offered(): Record<string, Offer> {
	if (!offers) throw new Error('a page that offers kinds loads them first');
	return offers;
}
