import { deserialize } from '$app/forms';
import { troubleIn } from '#lib/pages/forms/save-trouble.ts';

/** A browser sends on after the page is gone only what is under 64 KiB. */
const isSmall = (body: URLSearchParams) => body.toString().length < 60_000;

/** Sends fields to one of the page's own actions, also while the page is being left; what it answered, or why it was not saved (`save-trouble.ts`). */
export async function keepBy<Answer extends object>(
	action: string,
	fields: Record<string, string>
): Promise<Answer | string> {
	const body = new URLSearchParams(fields);
	try {
		const response = await fetch(`?/${action}`, {
			...{ method: 'POST', body, keepalive: isSmall(body) },
			headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
		});
		const answer = deserialize(await response.text());
		return answer.type === 'success' && answer.data ? (answer.data as Answer) : (troubleIn(answer) ?? 'lost');
	} catch {
		return 'lost';
	}
}
