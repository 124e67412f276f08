import { deserialize } from '$app/forms';
import { savedIn } from '#lib/pages/forms/save-trouble.ts';
import type { FindingView } from '#lib/pages/record/finding-words.ts';
import type { Edit, Send } from './note-draft.svelte.ts';

type Said = { findings?: FindingView[] };

// A browser sends on after the page is gone only what is under 64 KiB in all, and refuses more outright.
const isSmall = ({ text, was }: Edit) => text.length + was.length < 4_000;

/** Saves sections of one note through the page's own form action, also while the page is being left. */
export const saving =
	(note: string): Send =>
	async (edits) => {
		const body = new FormData();
		body.set('note', note);
		for (const { id, text, was } of edits) {
			body.set(`sections.${id}.text`, text);
			body.set(`sections.${id}.was`, was);
		}
		try {
			const response = await fetch('?/save', {
				...{ method: 'POST', body, keepalive: edits.every(isSmall) },
				headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
			});
			const result = deserialize(await response.text());
			const saved = savedIn<Record<string, string>>(result);
			if (result.type !== 'success') return saved;
			return { ok: true, findings: (result.data as Said | undefined)?.findings };
		} catch {
			return 'lost';
		}
	};
