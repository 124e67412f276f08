import { Drafts } from './drafts.svelte.ts';
import { canLast, durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';
import { openTabs } from './tabs.ts';

/** A participant's outbox and drafts for one seat: sealed on the device where the browser can, in memory where it cannot. */
export function openOutbox(seat: string): Outbox {
	if (!canLast()) return new Outbox({ patient: true });
	return new Outbox({ patient: true, shelf: durableShelf(seat), tabs: openTabs(`circlekeeper/${seat}`) });
}

export const openDrafts = (seat: string): Drafts =>
	new Drafts(seat, canLast() ? durableShelf(`${seat}/drafts`) : undefined);
