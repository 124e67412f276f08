import { deserialize } from '$app/forms';
import { troubleIn } from '#lib/pages/forms/save-trouble.ts';

/** A browser sends on after the page is gone only what is under 64 KiB. */
const isSmall = (text: string) => text.length < 15_000;

type Saved = { id: string; version: number };

/** Saves one note through the page's own form action, also while the page is being left; or says why it was not saved (`save-trouble.ts`). */
export async function keep({ id, version }: Saved, text: string): Promise<Saved | string> {
	try {
		const response = await fetch('?/draft', {
			...{ method: 'POST', keepalive: isSmall(text) },
			body: new URLSearchParams({ note: id, version: String(version), text }),
			headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
		});
		const answer = deserialize<{ kept: Saved }, never>(await response.text());
		return answer.type === 'success' && answer.data ? answer.data.kept : (troubleIn(answer) ?? 'lost');
	} catch {
		return 'lost';
	}
}
