import { describe, expect, test } from 'vitest';
import type { NoteContent } from '#lib/domain/note.ts';
import { troubleWords, type Trouble } from '#lib/pages/forms/save-trouble.ts';
import { NoteDraft, type Answer, type Edit, type Send } from './note-draft.svelte.ts';

const content: NoteContent = {
	locale: 'en',
	sections: [
		{ id: 'assessment', text: '', drafted: [] },
		{ id: 'plan', text: 'Practise.', drafted: [] }
	]
};

/** A server that answers only when it is told to. */
function slowServer() {
	const asked: { edits: Edit[]; answer: (answer: Awaited<ReturnType<Send>>) => void }[] = [];
	const send: Send = (edits) => new Promise((answer) => asked.push({ edits, answer }));
	return { asked, send };
}
const ready =
	(answer: Answer | Trouble): Send =>
	() =>
		Promise.resolve(answer);
const type = (note: NoteDraft, at: 0 | 1, text: string) => {
	note.sections[at]!.text = text;
	note.changed(note.sections[at]!);
	return note.sections[at]!;
};

test('Saved is said only once the server has it, and only of the words it has', async () => {
	const server = slowServer();
	const note = new NoteDraft(content, server.send);
	const section = type(note, 0, 'Calmer.');
	const first = note.flush();
	expect(section.status).toBe('saving');
	type(note, 0, 'Calmer than before.');
	server.asked[0]!.answer({ ok: true });
	expect(await first).toBe(false);
	expect(section.status).toBe('saving');
	const second = note.flush();
	expect(server.asked[1]!.edits).toEqual([{ id: 'assessment', text: 'Calmer than before.', was: 'Calmer.' }]);
	server.asked[1]!.answer({ ok: true });
	expect(await second).toBe(true);
	expect(section.status).toBe('saved');
});

test('what was not touched is not sent, and a page without changes may be left', async () => {
	const server = slowServer();
	const note = new NoteDraft(content, server.send);
	expect(await note.flush()).toBe(true);
	expect(server.asked).toEqual([]);
});

test.each(['lost', 'signed-out'] as const)('%s: the words stay, and the page is not left', async (trouble) => {
	const note = new NoteDraft(content, ready(trouble));
	const section = type(note, 1, 'Practise daily.');
	expect(await note.flush()).toBe(false);
	expect([section.text, section.status, note.trouble]).toEqual(['Practise daily.', 'failed', trouble]);
});

test.each(['signed', 'old-page', 'not-yours'] as const)(
	'%s: the page says why it cannot save, and keeps the words',
	async (why) => {
		const note = new NoteDraft(content, ready(why === 'signed' ? { ok: false, code: why } : why));
		const section = type(note, 1, 'Practise daily.');
		expect(await note.flush()).toBe(false);
		expect([section.text, section.status, note.trouble]).toEqual(['Practise daily.', 'failed', why]);
		expect(troubleWords(why)).toMatch(/not saved|Not saved|still on this page/);
		note.close();
	}
);

test('the same words from two windows: both are shown, nothing is sent until Maya chooses', async () => {
	const server = slowServer();
	const note = new NoteDraft(content, server.send);
	const section = type(note, 1, 'Mine.');
	const saving = note.flush();
	server.asked[0]!.answer({ ok: false, code: 'conflict', theirs: { plan: 'Theirs.' } });
	expect(await saving).toBe(false);
	expect([section.text, section.theirs]).toEqual(['Mine.', 'Theirs.']);
	expect(await note.flush()).toBe(false);
	expect(server.asked).toHaveLength(1);
	note.settle(section, 'mine');
	expect(server.asked[1]!.edits).toEqual([{ id: 'plan', text: 'Mine.', was: 'Theirs.' }]);
	note.close();
});

test('taking the other words leaves nothing to save', async () => {
	const note = new NoteDraft(content, ready({ ok: false, code: 'conflict', theirs: { plan: 'Theirs.' } }));
	const section = type(note, 1, 'Mine.');
	await note.flush();
	note.settle(section, 'theirs');
	expect(section.text).toBe('Theirs.');
	expect(await note.flush()).toBe(true);
	note.close();
});

describe('when the page is loaded again', () => {
	const drafted = (text: string) => [
		{ fact: 'in', text, origin: { kind: 'attendance', blockId: null, blockTitle: null, at: null } }
	];
	const first: NoteContent = {
		locale: 'en',
		sections: [{ id: 'data', text: 'Came at ten.', drafted: drafted('Came at ten.') }]
	};
	const now: NoteContent = {
		locale: 'en',
		sections: [{ id: 'data', text: 'Came at nine.', drafted: drafted('Came at nine.') }]
	};

	test('a drafted sentence follows its fact, around words that are not saved yet', async () => {
		const server = slowServer();
		const note = new NoteDraft(first, server.send);
		type(note, 0, 'Came at ten. Sat down.');
		note.receive(now);
		expect(note.sections[0]!.text).toBe('Came at nine. Sat down.');
		void note.flush();
		expect(server.asked[0]!.edits).toEqual([{ id: 'data', text: 'Came at nine. Sat down.', was: 'Came at nine.' }]);
		note.close();
	});

	test('an answer that is older than what was saved since changes nothing', async () => {
		const note = new NoteDraft(first, ready({ ok: true }));
		type(note, 0, 'Came at ten. Sat down.');
		await note.flush();
		note.receive(first);
		expect(note.sections[0]!.text).toBe('Came at ten. Sat down.');
		note.close();
	});

	test('words that another window saved are not taken for a draft’s', async () => {
		const server = slowServer();
		const note = new NoteDraft(first, server.send);
		type(note, 0, 'Mine.');
		note.receive({ ...now, sections: [{ ...now.sections[0]!, text: 'Theirs.' }] });
		void note.flush();
		expect(server.asked[0]!.edits).toEqual([{ id: 'data', text: 'Mine.', was: 'Came at ten.' }]);
		note.close();
	});
});

test('words that came back unsaved from a form are still unsaved', () => {
	const note = new NoteDraft(content, ready('lost'), { plan: 'Typed before.' });
	expect([note.sections[1]!.text, note.isDirty]).toEqual(['Typed before.', true]);
});
