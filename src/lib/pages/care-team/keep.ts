import { deserialize } from '$app/forms';

/** A browser sends on after the page is gone only what is under 64 KiB. */
const isSmall = (body: URLSearchParams) => body.toString().length < 60_000;

/** Sends fields to one of the page's own actions, also while the page is being left; what it answered, or null when it did not get there. */
export async function keepBy<Answer>(action: string, fields: Record<string, string>): Promise<Answer | null> {
	const body = new URLSearchParams(fields);
	try {
		const response = await fetch(`?/${action}`, {
			...{ method: 'POST', body, keepalive: isSmall(body) },
			headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
		});
		const answer = deserialize(await response.text());
		return answer.type === 'success' ? ((answer.data as Answer | undefined) ?? null) : null;
	} catch {
		return null;
	}
}
