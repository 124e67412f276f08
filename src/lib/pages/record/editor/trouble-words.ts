import { m } from '#lib/paraglide/messages.js';
import { refusedWords } from '#lib/pages/record/words.ts';
import type { Trouble } from './note-draft.svelte.ts';

const words: Record<Trouble, () => string> = {
	lost: m.record_save_lost,
	'signed-out': m.record_save_signed_out,
	'old-page': m.record_save_old_page,
	'not-yours': m.record_save_not_yours
};

/** Why what was typed is not saved, and that it is still there. */
export function troubleWords(trouble: string): string {
	if (Object.hasOwn(words, trouble)) return words[trouble as Trouble]();
	const refused = Object.hasOwn(refusedWords, trouble) ? refusedWords[trouble as keyof typeof refusedWords]() : '';
	return `${refused} ${m.record_save_lost()}`.trim();
}
