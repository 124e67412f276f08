import type { SendOwn } from '#lib/live/own-outbox.svelte.ts';

/** Takes one answer or mark to the server. */
export const sendOwn: SendOwn = async ({ id, command, at }) => {
	const age = Math.max(0, Date.now() - at);
	try {
		const answer = await fetch('/my/save', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ id, age, command })
		});
		if (answer.status === 401) return 'locked';
		return answer.status < 500 ? await answer.json() : null;
	} catch {
		return null;
	}
};
