import { expect, test } from 'vitest';
import { LiveRoom } from '#lib/live/room.svelte.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { emptyRoom } from '#lib/room/state.ts';
import { Draft } from './draft.svelte.ts';

const [welcome, close]: [Block, Block] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];
const unfinished: Block = {
	...{ id: 'ask', title: 'Poll', minutes: 10 },
	activity: { kind: 'words', question: { en: '', es: '' }, most: 1, anonymous: 'room' }
};

function planning() {
	const live = new LiveRoom({
		...{ as: { as: 'staff', session: 1 }, now: 0 },
		snapshot: { cursors: {}, room: { ...emptyRoom, blocks: [welcome, close] } }
	});
	const draft = new Draft(live);
	/** What the server was sent, and keeps. */
	const saved = async () => {
		const sent: Block[][] = [];
		const saving = draft.save();
		await live.outbox.drain(async ({ command }) => {
			if (command.type === 'agenda.edit') sent.push(command.blocks as Block[]);
			return { ok: true, seq: 1 };
		});
		return { all: await saving, sent };
	};
	return { draft, saved };
}

test('a block that is not finished is not saved and does not stop the rest', async () => {
	const { draft, saved } = planning();
	draft.add(unfinished, 'welcome');
	draft.set('close', { minutes: 8 });
	expect(await saved()).toEqual({ all: false, sent: [[welcome, { ...close, minutes: 8 }]] });
	expect(draft.blocks.map(({ id }) => id)).toEqual(['welcome', 'ask', 'close']);
	expect([draft.isUnfinished('ask'), draft.isUnfinished('close')]).toEqual([true, false]);
	expect(await saved()).toEqual({ all: false, sent: [] });
	const asks = {
		...unfinished,
		activity: { ...unfinished.activity!, question: { en: 'How?', es: '¿Cómo?' } }
	} as Block;
	draft.put(asks);
	expect(await saved()).toEqual({ all: true, sent: [[welcome, asks, { ...close, minutes: 8 }]] });
});

test('nothing is red before somebody was done with it', async () => {
	const { draft, saved } = planning();
	draft.add(unfinished);
	expect(draft.isWrong('ask', 'activity')).toBe(false);
	draft.open = null;
	expect(draft.isWrong('ask', 'activity')).toBe(true);
	const other = planning();
	other.draft.add(unfinished);
	await other.draft.finish();
	expect(other.draft.isWrong('ask', 'activity')).toBe(true);
	await saved();
});
