import type { Command } from '#lib/activities/views.ts';

type Answer = { ok: true; seat: { finished?: boolean } } | { ok: false };

/** In ms. */
const again = 3_000;

/** Takes what was said before a session to the server, however long the network is away; `onlost` says when it is. */
export async function sayEarly(
	session: number,
	command: Command,
	signal: AbortSignal,
	onlost: (isLost: boolean) => void
): Promise<Answer> {
	while (!signal.aborted) {
		try {
			const answer = await fetch('/join/early', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ session, command }),
				signal
			});
			if (answer.status < 500) {
				onlost(false);
				return (await answer.json()) as Answer;
			}
		} catch {
			// It is tried again below.
		}
		onlost(true);
		await new Promise((next) => setTimeout(next, again));
	}
	return { ok: false };
}
