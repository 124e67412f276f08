import { expect, test } from 'vitest';
import { StructuredDraft, type DataAnswer } from './structured-draft.svelte.ts';

/** A record of one value that answers as the server does. */
function kept(value: unknown) {
	let now = JSON.stringify(value);
	const calls: string[] = [];
	return {
		calls,
		overtake: (other: unknown) => (now = JSON.stringify(other)),
		take: async (json: string, was: string): Promise<DataAnswer> => {
			calls.push(json);
			if (was !== now) return { ok: false, code: 'conflict', theirs: now };
			now = json;
			return { ok: true };
		},
		get now() {
			return JSON.parse(now) as unknown;
		}
	};
}

test('what was changed is saved, and Saved is said only of that', async () => {
	const record = kept({ a: 1 });
	const draft = new StructuredDraft({ a: 1 }, record.take);
	expect([draft.isDirty, await draft.flush(), record.calls.length]).toEqual([false, true, 0]);
	draft.change({ a: 2 });
	expect([draft.isDirty, draft.status]).toEqual([true, 'saving']);
	expect(await draft.flush()).toBe(true);
	expect([record.now, draft.status, draft.isDirty]).toEqual([{ a: 2 }, 'saved', false]);
});

test.each(['mine', 'theirs'] as const)(
	'what another window saved is not overwritten until one chooses: %s',
	async (keep) => {
		const record = kept({ a: 1 });
		const draft = new StructuredDraft({ a: 1 }, record.take);
		record.overtake({ a: 9 });
		draft.change({ a: 2 });
		expect(await draft.flush()).toBe(false);
		expect([draft.theirs, record.now, await draft.flush()]).toEqual(['{"a":9}', { a: 9 }, false]);
		draft.settle(keep);
		expect(await draft.flush()).toBe(true);
		const left = keep === 'mine' ? { a: 2 } : { a: 9 };
		expect([record.now, draft.data, draft.status]).toEqual([left, left, 'saved']);
	}
);

test('what did not arrive stays on the page and is sent again', async () => {
	const record = kept({ a: 1 });
	let isLost = true;
	const draft = new StructuredDraft({ a: 1 }, async (json, was) => (isLost ? 'lost' : record.take(json, was)));
	draft.change({ a: 2 });
	expect([await draft.flush(), draft.trouble, draft.status]).toEqual([false, 'lost', 'failed']);
	isLost = false;
	expect([await draft.flush(), draft.trouble, record.now]).toEqual([true, null, { a: 2 }]);
});
