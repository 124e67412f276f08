import type { ClientCommand } from '#lib/room/commands.ts';
import { Drafts } from './drafts.svelte.ts';
import { canLast, durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';
import type { Sendable } from './queue.ts';
import { openTabs } from './tabs.ts';

/** A participant's outbox and drafts for one seat: encrypted on the device if the browser supports it, otherwise in memory. */
export function openOutbox<C extends Sendable = ClientCommand>(seat: string): Outbox<C> {
	if (!canLast()) return new Outbox({ patient: true });
	return new Outbox({ patient: true, shelf: durableShelf<C>(seat), tabs: openTabs<C>(`circlekeeper/${seat}`) });
}

export const openDrafts = (seat: string): Drafts =>
	new Drafts(seat, canLast() ? durableShelf(`${seat}/drafts`) : undefined);
