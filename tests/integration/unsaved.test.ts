import { isActionFailure, isHttpError, isRedirect, type ActionResult, type RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import { StructuredDraft } from '#lib/pages/care-plan/structured-draft.svelte.ts';
import { savedIn, troubleIn, troubleWords } from '#lib/pages/forms/save-trouble.ts';
import { TypedDraft } from '#lib/pages/forms/typed-draft.svelte.ts';
import { NoteDraft } from '#lib/pages/record/editor/note-draft.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { addProcessNote, processNotesOf } from '#lib/server/process-notes/notes.ts';
import { setTeam } from '#lib/server/programs/team.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { documentById, type Document } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { draftPlan } from '#tests/support/planned-care.ts';
import { actions as planActions } from '../../src/routes/(staff)/clients/[id]/plan/[document]/+page.server.ts';
import { actions as processActions } from '../../src/routes/(staff)/clients/[id]/process-notes/+page.server.ts';
import { noteActions } from '../../src/routes/(staff)/sessions/[id]/wrap-up/note-actions.server.ts';

/** Maya writes in a tab that has been open for long. Whatever became of her right to write meanwhile, the tab says it and keeps her words. */
let clinic: Clinic;
let session: number;
let note: Document;
let cookie: string;

beforeEach(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.arrive(-2, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	const drafts = await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61));
	note = (await documentById(drafts.find(({ person }) => person === 'ana')!.id))!;
	const begun = await clinic.app.auth.renew(clinic.maya.id);
	cookie = `${begun.cookie.name}=${begun.cookie.value}`;
});
afterEach(() => clinic.close());

/** An action's answer to a form, as the page receives it. */
async function answered(
	act: (event: never) => unknown,
	params: Record<string, string>,
	fields: Record<string, string>
): Promise<ActionResult> {
	const url = new URL('http://localhost/a-page');
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } });
	const login = await clinic.app.auth.fromCookieHeader(cookie);
	const event = { url, request, params, locals: { staff: login?.staff ?? null } } as unknown as RequestEvent;
	try {
		const data = (await act(event as never)) as Record<string, unknown> | undefined;
		if (isActionFailure(data)) return { type: 'failure', status: data.status, data: data.data as never };
		return { type: 'success', status: 200, data };
	} catch (cause) {
		if (isRedirect(cause)) return { type: 'redirect', status: cause.status, location: cause.location };
		if (isHttpError(cause)) return { type: 'error', status: cause.status, error: cause.body };
		throw cause;
	}
}

/** Fields that a page of an earlier build sends, and this one does not know. */
let outdated: Record<string, string> = {};
const words = 'Calmer than last week, and she says why.';

/** The three editors, each with something typed that is not saved yet. */
const editors = {
	note: () => {
		const draft = new NoteDraft(note.content, async (edits) => {
			const fields = edits.flatMap(({ id, text, was }) => [
				[`sections.${id}.text`, text],
				[`sections.${id}.was`, was]
			]);
			const sent = { note: note.id, ...Object.fromEntries(fields), ...outdated };
			return savedIn<Record<string, string>>(
				await answered(noteActions.save, { id: String(session), person: 'ana' }, sent)
			);
		});
		const section = draft.sections.find(({ id }) => id === 'assessment')!;
		section.text = words;
		draft.changed(section);
		return { draft, typed: () => section.text, close: () => draft.close() };
	},
	'plan of care': async () => {
		const id = await draftPlan(clinic.maya, 'ana', ten);
		const data = (await documentById(id))!.content.data as PlanOfCare;
		const draft = new StructuredDraft(data, async (json, was) => {
			const sent = { document: id, data: json, was, ...outdated };
			return savedIn<string>(await answered(planActions.save, { id: 'ana', document: id }, sent));
		});
		draft.change({ ...data, criteria: words } as PlanOfCare);
		return { draft, typed: () => JSON.stringify(draft.data).includes(words) && words, close: () => draft.close() };
	},
	'process note': async () => {
		const id = await addProcessNote(clinic.maya, 'ana', '');
		const [kept] = await processNotesOf(clinic.maya, 'ana');
		const draft = new TypedDraft(
			async (values) => {
				const sent = { note: id, version: String(kept!.version), text: String(values.text), ...outdated };
				return troubleIn(await answered(processActions.draft, { id: 'ana' }, sent));
			},
			{ text: '' }
		);
		draft.typed({ text: words });
		return { draft, typed: () => draft.values!.text, close: () => draft.filed() };
	}
};

const happens = {
	'she signed out in another window': [
		async () => {
			const login = await clinic.app.auth.fromCookieHeader(cookie);
			await clinic.app.auth.signOut(login!.authSession);
		},
		m.record_save_signed_out
	],
	'her account was ended': [() => clinic.app.auth.deactivate(clinic.maya.id, 'system'), m.record_save_signed_out],
	'she was taken off the group': [
		() => setTeam('skills', { facilitator: [clinic.jonas.id], supervisor: [clinic.sara.id] }, { id: 'system' }),
		m.record_save_not_yours
	],
	'the program was updated': [
		() => Promise.resolve(void (outdated = { 'an-older-field': 'x' })),
		m.record_save_old_page
	]
} as const;

describe.each(Object.entries(editors))('[R22] the %s', (_, open) => {
	afterEach(() => (outdated = {}));

	test.each(Object.entries(happens))('%s: it says so, and nothing typed is lost', async (_, [happen, sentence]) => {
		const { draft, typed, close } = await open();
		await happen();
		expect(await draft.flush()).toBe(false);
		expect(troubleWords(draft.trouble!)).toBe(sentence());
		expect(sentence()).toContain('Your text is still on this page.');
		expect([typed(), draft.isDirty]).toEqual([words, true]);
		close();
	});

	test('nothing is in the way: it is saved', async () => {
		const { draft, close } = await open();
		expect([await draft.flush(), draft.trouble, draft.isDirty]).toEqual([true, null, false]);
		close();
	});
});

test('a plan in the shape that an older build gave it is not saved, and the page says that it is too old', async () => {
	const { draft, close } = await editors['plan of care']();
	draft.change({ ...draft.data, outcomes: words } as PlanOfCare);
	expect(await draft.flush()).toBe(false);
	expect(troubleWords(draft.trouble!)).toBe(m.record_save_old_page());
	close();
});

test('signed in another window meanwhile: the note says that it is signed, and what can be done', async () => {
	for (const { id, text } of note.content.sections)
		if (text === '') await saveSections(clinic.maya, note.id, [{ id, was: '', text: `My ${id}.` }], at(62));
	note = (await documentById(note.id))!;
	const { draft, typed, close } = editors.note();
	const signed = await signOne(clinic.maya, note, password, at(63));
	expect(signed).toMatchObject({ ok: true });
	expect(await draft.flush()).toBe(false);
	expect(troubleWords((draft as NoteDraft).trouble!)).toBe(`${m.record_refused_signed()} ${m.record_save_lost()}`);
	expect(typed()).toBe(words);
	close();
});

test('written in another window meanwhile: both texts are on the page until she chooses', async () => {
	const { draft, typed, close } = editors.note();
	await saveSections(clinic.maya, note.id, [{ id: 'assessment', was: '', text: 'From the other window.' }], at(62));
	expect(await draft.flush()).toBe(false);
	const section = draft.sections.find(({ id }) => id === 'assessment')!;
	expect([typed(), section.theirs]).toEqual([words, 'From the other window.']);
	close();
});

test('what is too long for one section is said to be too long, not that the page is old', async () => {
	const { draft, close } = editors.note();
	draft.sections[0]!.text = 'x'.repeat(200_000);
	expect(await draft.flush()).toBe(false);
	expect(troubleWords(draft.trouble!)).toContain(m.record_refused_too_long());
	close();
});
