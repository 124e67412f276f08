import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OutcomeDraft, type OutcomeValues } from './outcome-draft.svelte.ts';

let sent: OutcomeValues[];
let isUp: boolean;
const keep = (values: OutcomeValues) => {
	sent.push(values);
	return Promise.resolve(isUp);
};

beforeEach(() => {
	vi.useFakeTimers();
	sent = [];
	isUp = true;
});
afterEach(() => vi.useRealTimers());

test('what is typed is kept shortly after the last key, once', async () => {
	const draft = new OutcomeDraft(keep, null);
	draft.typed({ note: 'H', actions: [] });
	draft.typed({ note: 'Her sister', actions: ['plan-reviewed'] });
	expect(draft.status).toBe('saving');
	await vi.runAllTimersAsync();
	expect(sent).toEqual([{ note: 'Her sister', actions: ['plan-reviewed'] }]);
	expect([draft.status, draft.isDirty]).toEqual(['saved', false]);
});

test('Saved is said only of what the server has; another try sends it all', async () => {
	const draft = new OutcomeDraft(keep, null);
	isUp = false;
	draft.typed({ note: 'Her sister' });
	await vi.runAllTimersAsync();
	expect([draft.status, draft.isDirty]).toEqual(['failed', true]);
	isUp = true;
	expect(await draft.flush()).toBe(true);
	expect([draft.status, draft.isDirty]).toEqual(['saved', false]);
});

test('a filed outcome leaves nothing to keep', async () => {
	const draft = new OutcomeDraft(keep, { note: 'Her sister' });
	draft.typed({ note: 'Her sister comes' });
	draft.filed();
	await vi.runAllTimersAsync();
	expect([sent, draft.values, draft.isDirty]).toEqual([[], null, false]);
});
