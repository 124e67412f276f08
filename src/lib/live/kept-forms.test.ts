import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from './draft-writer.ts';
import { Drafts } from './drafts.svelte.ts';
import { durableShelf } from './durable-shelf.ts';
import { KeptForms, type SentForm } from './kept-forms.svelte.ts';

/** What the server has, each id once, and whether it can be reached. */
let sent: SentForm[];
let isReached: boolean;
let isAsked: boolean;

const page = async (place = 'ana') => {
	const drafts = new Drafts(place, durableShelf<Draft>(`${place}/drafts`));
	const forms = new KeptForms(drafts, async (form) => {
		sent.push(form);
		return isReached ? (isAsked ? 'taken' : 'not-asked') : null;
	});
	await forms.load();
	return { forms, drafts };
};

beforeEach(() => {
	indexedDB = new IDBFactory();
	[sent, isReached, isAsked] = [[], true, true];
});
afterEach(() => {
	vi.useRealTimers();
});

test('[R4] what was answered is there after a reload, under the same place alone', async () => {
	const before = await page();
	before.forms.answer('phq-8', { interest: 2 });
	before.forms.answer('phq-8', { interest: 2, down: null });
	before.forms.answer('gad-7', { nervous: 1 });
	await before.drafts.written();
	const { forms } = await page();
	expect(forms.answersTo('phq-8')).toEqual({ interest: 2, down: null });
	expect(forms.answersTo('gad-7')).toEqual({ nervous: 1 });
	expect((await page('ben')).forms.answersTo('phq-8')).toBeUndefined();
	expect(sent).toEqual([]);
});

test('[R4] what was finished without a network goes out from the next page, under the same id', async () => {
	isReached = false;
	const before = await page();
	before.forms.answer('phq-8', { interest: 2 });
	await before.forms.finish('phq-8', { interest: 2, down: 1 });
	expect(before.forms.status).toBe('waiting');
	await before.drafts.written();
	isReached = true;
	const { forms, drafts } = await page();
	expect(sent.map(({ id }) => id)).toEqual([sent[0]!.id, sent[0]!.id]);
	expect(sent[1]).toMatchObject({ slug: 'phq-8', answers: { interest: 2, down: 1 } });
	expect([forms.status, forms.ended, forms.isFinished('phq-8')]).toEqual(['idle', { 'phq-8': 'taken' }, true]);
	await drafts.written();
	expect((await page()).forms.answersTo('phq-8')).toBeUndefined();
});

test('it is tried again by itself while the page stays', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout'] });
	const { forms } = await page();
	isReached = false;
	await forms.finish('phq-8', { interest: 2 });
	isReached = true;
	await vi.advanceTimersByTimeAsync(5_000);
	expect([sent.length, forms.status, forms.ended]).toEqual([2, 'idle', { 'phq-8': 'taken' }]);
});

test('what is not asked any more is said, and kept no longer', async () => {
	isAsked = false;
	const { forms } = await page();
	await forms.finish('phq-8', { interest: 2 });
	expect([forms.ended, forms.isFinished('phq-8')]).toEqual([{ 'phq-8': 'not-asked' }, false]);
	expect(forms.answersTo('phq-8')).toBeUndefined();
});
