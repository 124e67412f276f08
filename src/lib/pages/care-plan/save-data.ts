import { deserialize } from '$app/forms';
import { savedIn } from '#lib/pages/forms/save-trouble.ts';
import type { SendData } from './structured-draft.svelte.ts';

/** More than this a browser refuses to send while the page is being left. */
const mostWhileLeaving = 60_000;

/** Saves the data of one document through the page's own form action, also while the page is being left. */
export const savingData =
	(document: string, action = '?/save'): SendData =>
	async (data, was) => {
		const body = new FormData();
		body.set('document', document);
		body.set('data', data);
		body.set('was', was);
		try {
			const response = await fetch(action, {
				...{ method: 'POST', body, keepalive: data.length + was.length < mostWhileLeaving },
				headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
			});
			return savedIn<string>(deserialize(await response.text()));
		} catch {
			return 'lost';
		}
	};
