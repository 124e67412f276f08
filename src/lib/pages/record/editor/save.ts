import { deserialize } from '$app/forms';
import type { FindingView } from '#lib/pages/record/finding-words.ts';
import type { Answer, Edit, Send } from './note-draft.svelte.ts';

type Said = { findings?: FindingView[] };
type Refused = Omit<Extract<Answer, { ok: false }>, 'ok'>;

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
			if (result.type === 'redirect') return 'signed-out';
			if (result.type === 'success') return { ok: true, findings: (result.data as Said | undefined)?.findings };
			if (result.type === 'error') return result.status === 403 || result.status === 404 ? 'not-yours' : 'lost';
			// A form without a code did not fit this server's: the page is older than it.
			const refused = result.data as Partial<Refused> | undefined;
			return refused?.code ? { ok: false, ...refused, code: refused.code } : 'old-page';
		} catch {
			return 'lost';
		}
	};
