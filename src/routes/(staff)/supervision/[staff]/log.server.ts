import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { supervisionKinds } from '#lib/domain/supervision-log.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { answerEntry, logReader, writeEntry, type Logged } from '#lib/server/records/supervision-log.ts';
import { staffNames } from '#lib/server/records/who.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { staff: string } };

/** Whose log it is, for the two who keep it; for everybody else there is none. */
export async function requireLog(event: Omit<Event, 'request'>) {
	const by = requireStaff(event);
	const { staff: supervisee } = event.params;
	const reader = await logReader(by, supervisee);
	if (!reader) error(404, 'not-found');
	return { by, supervisee, reader, name: (await staffNames([supervisee])).get(supervisee) ?? '' };
}

export const writing = z.strictObject({
	corrects: text(64),
	day: z.iso.date({ error: () => m.supervision_day_missing() }),
	minutes: wholeNumber({ min: 1, max: 600 }),
	kind: z.enum(supervisionKinds, { error: () => m.common_form_choose() }),
	topics: requiredText(longest.noteSection, () => m.supervision_topics_missing()),
	actions: text(longest.noteSection)
});
const answering = z.strictObject({
	entry: rowId(),
	verdict: z.enum(['attested', 'differs']),
	words: text(longest.noteSection)
});

const refusals: Record<Extract<Logged, { ok: false }>['code'], () => string> = {
	'not-yours': m.record_refused_not_yours,
	corrected: m.supervision_corrected_already,
	answered: m.supervision_answered_already
};

export async function write(event: Event) {
	const { by, supervisee } = await requireLog(event);
	const form = await readForm(writing, event.request);
	if (!form.ok) return form.refused;
	const { corrects, ...entry } = form.data;
	// A day ahead covers every time zone; no meeting is written down before it was.
	if (Date.parse(entry.day) > Date.now() + 24 * 3600_000) return form.refuse({ day: m.supervision_day_ahead() });
	if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
	const answer = await writeEntry(by, { ...entry, superviseeId: supervisee, corrects: corrects || null });
	return answer.ok ? { saved: true } : form.refuse({ form: refusals[answer.code]() }, 409);
}

export async function answer(event: Event) {
	const { by } = await requireLog(event);
	const form = await readForm(answering, event.request, 'answer');
	if (!form.ok) return form.refused;
	const { verdict, words } = form.data;
	if (verdict === 'differs' && words === '') return form.refuse({ words: m.supervision_words_missing() });
	if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
	const said = await answerEntry(by, { ...form.data, words: verdict === 'differs' ? words : '' });
	return said.ok ? { saved: true } : form.refuse({ form: refusals[said.code]() }, 409);
}
