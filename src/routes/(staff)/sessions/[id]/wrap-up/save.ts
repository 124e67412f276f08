import { deserialize } from '$app/forms';
import type { Answer, Edit, Send } from './note-draft.svelte.ts';

// A browser sends on after the page is gone only what is under 64 KiB in all, and refuses more outright.
const isSmall = ({ text, was }: Edit) => text.length + was.length < 4_000;

/** Saves sections of one note through the page's own form action, also while the page is being left. */
export const saving =
	(note: string): Send =>
	async (edits) => {
		const body = new FormData();
		body.set('note', note);
		for (const { id, text, was } of edits) {
			body.set(`text:${id}`, text);
			body.set(`was:${id}`, was);
		}
		try {
			const response = await fetch('?/save', {
				...{ method: 'POST', body, keepalive: edits.every(isSmall) },
				headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
			});
			const result = deserialize(await response.text());
			if (result.type === 'redirect') return 'signed-out';
			if (result.type === 'success') return { ok: true };
			return result.type === 'failure' ? (result.data as Answer) : 'lost';
		} catch {
			return 'lost';
		}
	};
