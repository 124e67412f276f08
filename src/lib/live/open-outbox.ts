import { canLast, durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';
import { openTabs } from './tabs.ts';

/** A participant's outbox for one seat: sealed on the device where the browser can, in memory where it cannot. */
export function openOutbox(seat: string): Outbox {
	if (!canLast()) return new Outbox({ patient: true });
	return new Outbox({ patient: true, shelf: durableShelf(seat), tabs: openTabs(`circlekeeper/${seat}`) });
}
