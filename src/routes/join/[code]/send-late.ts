import type { Outbox, Send } from '#lib/live/outbox.ts';
import { isDisclosure } from '#lib/room/safety/disclosure.ts';

/** Milliseconds between two tries. */
const again = 15_000;

/**
 * Once a session is over on this phone, its connection is refused; a call for help that was not sent by then goes another way, and is
 * tried until it has arrived. `session` is the one that it is about. Returns a function that stops it.
 */
export function sendLate(outbox: Outbox, session: number): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isStopped = false;
	async function go() {
		const isDone = await outbox.drain(post(session), ({ command }) => isDisclosure(command));
		if (!isDone && !isStopped) timer = setTimeout(() => void go(), again);
	}
	void go();
	return () => {
		isStopped = true;
		clearTimeout(timer);
	};
}

const post =
	(session: number): Send =>
	async ({ id, command }) => {
		try {
			const answer = await fetch(`/join/late?session=${session}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ id, command })
			});
			return answer.ok ? await answer.json() : null;
		} catch {
			return null;
		}
	};
