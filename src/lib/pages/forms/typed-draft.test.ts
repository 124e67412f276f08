import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TypedDraft, type TypedValues } from './typed-draft.svelte.ts';

let sent: TypedValues[];
let isUp: boolean;
const keep = (values: TypedValues) => {
	sent.push(values);
	return Promise.resolve(isUp ? null : 'lost');
};

beforeEach(() => {
	vi.useFakeTimers();
	sent = [];
	isUp = true;
});
afterEach(() => vi.useRealTimers());

test('what is typed is kept shortly after the last key, once', async () => {
	const draft = new TypedDraft(keep, null);
	draft.typed({ note: 'H', actions: [] });
	draft.typed({ note: 'Her sister', actions: ['plan-reviewed'] });
	expect(draft.status).toBe('saving');
	await vi.runAllTimersAsync();
	expect(sent).toEqual([{ note: 'Her sister', actions: ['plan-reviewed'] }]);
	expect([draft.status, draft.isDirty]).toEqual(['saved', false]);
});

test('Saved is said only of what the server has; another try sends it all', async () => {
	const draft = new TypedDraft(keep, null);
	isUp = false;
	draft.typed({ note: 'Her sister' });
	await vi.runAllTimersAsync();
	expect([draft.status, draft.isDirty, draft.trouble]).toEqual(['failed', true, 'lost']);
	isUp = true;
	expect(await draft.flush()).toBe(true);
	expect([draft.status, draft.isDirty, draft.trouble]).toEqual(['saved', false, null]);
});

test('a filed outcome leaves nothing to keep', async () => {
	const draft = new TypedDraft(keep, { note: 'Her sister' });
	draft.typed({ note: 'Her sister comes' });
	draft.filed();
	await vi.runAllTimersAsync();
	expect([sent, draft.values, draft.isDirty]).toEqual([[], null, false]);
});
