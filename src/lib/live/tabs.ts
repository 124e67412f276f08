import type { Reply } from '../room/protocol.ts';
import type { Entry } from './queue.ts';

export type TabMessage = { added: Entry; instead?: string } | { answered: string; reply: Reply } | { wiped: true };

/** The same person's other tabs: all show the same state, one sends. */
export interface Tabs {
	tell(message: TabMessage): void;
	/** `onlead` is called whenever this becomes the tab that sends. */
	listen(onmessage: (message: TabMessage) => void, onlead: () => void): void;
	/** Is this the tab that sends? */
	leads(): boolean;
	close(): void;
}

export const noTabs: Tabs = { tell() {}, listen() {}, leads: () => true, close() {} };

/**
 * The tab seen last takes the lead, by stealing the lock: one frozen in the background must not keep the others waiting.
 * Where there are no locks every tab sends; the server answers a repeat with the first answer, so nothing happens twice.
 */
export function openTabs(name: string): Tabs {
	const channel = new BroadcastChannel(name);
	const closed = new AbortController();
	const { signal } = closed;
	const locks = navigator.locks;
	let leads = !locks;
	let inLine = false;
	let onlead = () => {};

	const hold = () => {
		leads = true;
		onlead();
		return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
	};
	const lost = () => {
		leads = false;
		if (inLine || signal.aborted) return;
		inLine = true;
		const granted = () => {
			inLine = false;
			return hold();
		};
		locks.request(name, { signal }, granted).catch(lost);
	};
	const take = () => {
		if (!leads && document.visibilityState === 'visible') locks.request(name, { steal: true }, hold).catch(lost);
	};
	if (locks) {
		lost();
		take();
		document.addEventListener('visibilitychange', take, { signal });
	}

	return {
		tell: (message) => channel.postMessage(message),
		listen(onmessage, lead) {
			onlead = lead;
			channel.onmessage = (event: MessageEvent<TabMessage>) => onmessage(event.data);
		},
		leads: () => leads,
		close() {
			closed.abort();
			channel.close();
		}
	};
}
