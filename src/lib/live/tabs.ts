import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { openChannel } from './open-channel.ts';
import type { Entry } from './queue.ts';

export type TabMessage<C = ClientCommand> =
	{ added: Entry<C>; instead?: string } | { answered: string; reply: Reply } | { wiped: true };

/** The same person's other tabs: all show the same state, but only one sends. */
export interface Tabs<C = ClientCommand> {
	tell(message: TabMessage<C>): void;
	/** `onlead` is called whenever this tab becomes the one that sends. */
	listen(onmessage: (message: TabMessage<C>) => void, onlead: () => void): void;
	/** Whether this tab is the one that sends. */
	leads(): boolean;
	close(): void;
}

export const noTabs: Tabs<never> = { tell() {}, listen() {}, leads: () => true, close() {} };

/**
 * The tab viewed last takes over by stealing the lock: one frozen in the background must not block the others. Without
 * locks every tab sends; the server answers a repeat with its first reply, so nothing happens twice.
 */
export function openTabs<C = ClientCommand>(name: string): Tabs<C> {
	const channel = openChannel(name);
	const closed = new AbortController();
	const { signal } = closed;
	const locks = navigator.locks;
	let onlead = () => {};
	/** Which of this tab's requests holds the lock, or 0: a tab may steal the lock from itself. */
	let holding = 0;
	let asked = 0;
	let inLine = false;
	/** A browser may support locks but deny them to this page. */
	let refused = false;

	const ask = (options: LockOptions) => {
		const mine = ++asked;
		let granted = false;
		const hold = () => {
			granted = true;
			holding = mine;
			if (!options.steal) inLine = false;
			onlead();
			return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
		};
		const lost = () => {
			if (holding === mine) holding = 0;
			if (!granted && !signal.aborted) refused = true;
			if (holding === 0) stand();
		};
		locks.request(name, options, hold).catch(lost);
	};
	const stand = () => {
		if (inLine || signal.aborted) return;
		inLine = true;
		ask({ signal });
	};
	const take = () => {
		if (holding === 0 && document.visibilityState === 'visible') ask({ steal: true });
	};
	if (locks) {
		stand();
		take();
		document.addEventListener('visibilitychange', take, { signal });
	}

	return {
		tell: (message) => channel?.postMessage(message),
		listen(onmessage, lead) {
			onlead = lead;
			if (channel) channel.onmessage = (event: MessageEvent<TabMessage<C>>) => onmessage(event.data);
		},
		leads: () => !locks || refused || holding !== 0,
		close() {
			closed.abort();
			channel?.close();
		}
	};
}
