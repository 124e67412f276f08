import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from './draft-writer.ts';
import { Drafts } from './drafts.svelte.ts';
import { durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';
import { OwnForm } from './own-form.svelte.ts';
import { OwnOutbox, type OwnCommand, type SendOwn } from './own-outbox.svelte.ts';
import type { Entry } from './queue.ts';

/** What Ana's phone sent, and what the server says to it; null where there is no network. */
let sent: Entry<OwnCommand>[];
let reply: Awaited<ReturnType<SendOwn>>;
const send: SendOwn = async (entry) => {
	sent.push(entry);
	return reply;
};

/** Any page of hers has the outbox; the questionnaire's has the draft too. */
const outbox = () => {
	const own = new OwnOutbox(new Outbox({ patient: true, shelf: durableShelf<OwnCommand>('my/ana') }), send);
	return { own, stop: own.start() };
};
async function page() {
	const { own, stop } = outbox();
	const drafts = new Drafts('my/ana', durableShelf<Draft>('my/ana/drafts'));
	const form = new OwnForm('phq-8', own, drafts);
	form.start();
	await vi.waitFor(() => expect(form.isLoaded).toBe(true));
	return { form, own, drafts, stop };
}
const answers = { interest: 2, down: 1 };

beforeEach(() => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => {});
	indexedDB = new IDBFactory();
	[sent, reply] = [[], { ok: true }];
});
afterEach(() => vi.unstubAllGlobals());

test('[R4] what was begun is there after a reload, and is not sent', async () => {
	const before = await page();
	before.form.answer({ interest: 2 });
	await before.drafts.written();
	before.stop();
	const { form, stop } = await page();
	expect([form.answers, form.isFinished, sent]).toEqual([{ interest: 2 }, false, []]);
	stop();
});

test('[R4] one that was finished on a locked page waits for the PIN, and the page that opens then sends it, once', async () => {
	reply = 'locked';
	const before = await page();
	await before.form.finish(answers);
	await vi.waitFor(() => expect(before.own.status).toBe('locked'));
	expect([before.form.isFinished, before.form.ended]).toEqual([true, null]);
	await before.drafts.written();
	before.stop();
	reply = { ok: true };
	const home = outbox();
	await vi.waitFor(() => expect(home.own.status).toBe('saved'));
	home.stop();
	expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
	expect(sent.at(-1)!.command).toEqual({ type: 'form.finish', slug: 'phq-8', value: answers });
	const { form, stop } = await page();
	// Next week's begins empty.
	expect([form.answers, form.isFinished]).toEqual([undefined, false]);
	stop();
});

test('[R4] without a network it is kept over a reload, as finished, under the same id', async () => {
	reply = null;
	const before = await page();
	await before.form.finish(answers);
	await vi.waitFor(() => expect(before.own.status).toBe('waiting'));
	await before.drafts.written();
	before.stop();
	const after = await page();
	expect([after.form.answers, after.form.isFinished]).toEqual([answers, true]);
	reply = { ok: true };
	after.stop();
	const last = await page();
	await vi.waitFor(() => expect(last.form.ended).toBe('taken'));
	expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
	last.stop();
});

test('what is not asked any more is said', async () => {
	reply = { ok: false, code: 'not-now' };
	const { form, stop } = await page();
	await form.finish(answers);
	await vi.waitFor(() => expect(form.ended).toBe('not-asked'));
	expect(form.isFinished).toBe(false);
	stop();
});
