import { deserialize } from '$app/forms';
import { troubleIn } from '#lib/pages/forms/save-trouble.ts';
import type { Keep } from '#lib/pages/forms/typed-draft.svelte.ts';

/** A browser sends on after the page is gone only what is under 64 KiB. */
const isSmall = (body: URLSearchParams) => body.toString().length < 60_000;

/** Keeps an outcome through the form action of the alert's own page, also while this one is being left. */
export const keepOn =
	(page: string): Keep =>
	async (values) => {
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
		try {
			const response = await fetch(`${page}?/draft`, {
				...{ method: 'POST', body, keepalive: isSmall(body) },
				headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
			});
			return troubleIn(deserialize(await response.text()));
		} catch {
			return 'lost';
		}
	};
