import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { limits } from '#lib/domain/library/own-sheet.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';

const whole = z.string().max(2 * limits.whole);

/** What an editor sends: the draft, and what it last knew to be saved. */
export const saving = z.strictObject({ document: rowId(), data: whole, was: whole });
export const publishing = z.strictObject({ was: whole, only: z.enum(['both', 'en', 'es']) });
/** A file, as text; `take` is sent by whoever has seen what is in it. */
export const importing = z.strictObject({ program: rowId(), text: whole });

/** The JSON, or null for what is none. */
export function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

/** Ends the request where the sheet is not there for the person, or not theirs to change; every other reason is for the page. */
export function refuse(code: string): void {
	if (code === 'gone') error(404, 'not-found');
	if (code === 'not-yours') error(403, 'not-yours');
}
