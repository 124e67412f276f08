import type { ActionResult } from '@sveltejs/kit';
import { refusedWords } from '#lib/pages/record/words.ts';
import { m } from '#lib/paraglide/messages.js';

/**
 * Why typed text did not reach the server: no answer, nobody signed in, a page from before this version of the server, or someone who may
 * not write here any more.
 */
export type Trouble = 'lost' | 'signed-out' | 'old-page' | 'not-yours';

type Refused = { code?: string } & Record<string, unknown>;

/** Why a form action did not save: a trouble, the code it was refused with, or the sentence it was refused with. Null when it did save. */
export function troubleIn(result: ActionResult): string | null {
	if (result.type === 'success') return null;
	if (result.type === 'redirect') return 'signed-out';
	if (result.type === 'error') return result.status === 403 || result.status === 404 ? 'not-yours' : 'lost';
	const { code, ...views }: Refused = result.data ?? {};
	if (code) return code;
	const errors = Object.values(views).flatMap((view) => errorsIn(view));
	// A whole form that the server cannot read comes from a page older than it; a single field has a sentence of its own.
	const isUnread = result.status === 400 && (errors.length === 0 || errors.some(([field]) => field === 'form'));
	return isUnread ? 'old-page' : (errors[0]?.[1] ?? 'lost');
}

type Saved<Theirs> = { ok: true } | { ok: false; code: string; theirs: Theirs };

/** The same for what several windows may write; `theirs` is what another one saved first. */
export function savedIn<Theirs>(result: ActionResult): Saved<Theirs> | string {
	const code = troubleIn(result);
	if (code === null) return { ok: true };
	const theirs = result.type === 'failure' ? (result.data?.['theirs'] as Theirs | undefined) : undefined;
	return theirs === undefined ? code : { ok: false, code, theirs };
}

const errorsIn = (view: unknown) => Object.entries((view as { errors?: Record<string, string> } | null)?.errors ?? {});

const words: Record<Trouble, () => string> = {
	lost: m.record_save_lost,
	'signed-out': m.record_save_signed_out,
	'old-page': m.record_save_old_page,
	'not-yours': m.record_save_not_yours
};

/** Why what was typed is not saved, and that it is still there. */
export function troubleWords(trouble: string): string {
	if (Object.hasOwn(words, trouble)) return words[trouble as Trouble]();
	const isCode = Object.hasOwn(refusedWords, trouble);
	const refused = isCode ? refusedWords[trouble as keyof typeof refusedWords]() : trouble;
	return `${/\s/.test(refused) ? refused : ''} ${m.record_save_lost()}`.trim();
}
