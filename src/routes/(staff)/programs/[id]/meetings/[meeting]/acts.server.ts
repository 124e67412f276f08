import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { openMeeting } from '#lib/pages/care-team/open.server.ts';
import { refusedWords } from '#lib/pages/care-team/words.ts';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { arrange } from '#lib/server/care-team/agenda.ts';
import type { start } from '#lib/server/care-team/meetings.ts';

const why = requiredText(longest.careWhy, () => m.care_team_why_missing());
const naming = z.strictObject({ client: rowId(), why });

type Event = Parameters<typeof openMeeting>[0] & { request: Request };

/** What an act came to: on to a page, or why not. */
export function answered(done: { ok: true } | { ok: false; code: keyof typeof refusedWords }, to: string): string {
	if (done.ok) redirect(303, to);
	if (done.code === 'not-yours') error(403, 'not-yours');
	return refusedWords[done.code]();
}

/** An act of the agenda whose form names a person, and says why. */
export const onAgenda = (act: 'added' | 'left-out', name: 'adding' | 'leaving') => async (event: Event) => {
	const { by, meeting, at } = await openMeeting(event);
	const form = await readForm(naming, event.request, name);
	if (!form.ok) return form.refused;
	const { client: clientId, why } = form.data;
	return form.refuse({ form: answered(await arrange(by, meeting, { act, clientId, why }), at) }, 409);
};

/** An act without a form of its own. */
export const simply = (act: typeof start) => async (event: Event) => {
	const { by, meeting, at } = await openMeeting(event);
	return { refused: answered(await act(by, meeting), at) };
};
