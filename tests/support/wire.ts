import type { Page } from 'playwright-core';
import { withoutIds } from './without-ids.ts';

export type Wire = {
	/** Everything the page received over its sockets so far, in order, as text. */
	received(): string[];
	/** All of it in one text without random ids and the hashes in file names, for asserting what must never be in it. */
	text(): string;
	/** Everything the page sent. */
	sent(): string[];
};

/**
 * Listens to all that a page's sockets carry, from before the page opens one. What somebody may not know must not be on their wire,
 * whatever the screen shows (R2).
 */
export function listen(page: Page): Wire {
	const received: string[] = [];
	const sent: string[] = [];
	page.on('websocket', (socket) => {
		socket.on('framereceived', ({ payload }) => received.push(payload.toString()));
		socket.on('framesent', ({ payload }) => sent.push(payload.toString()));
	});
	// Before the socket is up, Socket.IO may carry the same messages by plain requests; pages carry them in their first answer.
	page.on('response', async (response) => {
		if (!/text\/(html|plain)|application\/json/.test(response.headers()['content-type'] ?? '')) return;
		const text = await response.text().catch(() => '');
		if (text) received.push(text);
	});
	return {
		received: () => received,
		text: () => withoutIds(received.join('\n').replace(/_app\/immutable\/[\w./-]+/g, '…')),
		sent: () => sent
	};
}
