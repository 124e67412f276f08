import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outbox } from './outbox.ts';
import { OwnOutbox, type OwnCommand, type SendOwn } from './own-outbox.svelte.ts';
import type { Entry } from './queue.ts';
import { memoryShelf } from './shelf.ts';

const mark = (outcome: 'done' | 'partly', hindrance = ''): OwnCommand => ({
	type: 'practice.mark',
	homework: 'walk',
	value: { outcome, hindrance },
	over: null
});
const answer: OwnCommand = { type: 'response.save', block: 'card', path: 'monday', value: 3 };

/** Ana's phone, where only the shelf outlives a page, and a server that replies from the list, then accepts everything. */
function phone() {
	const shelf = memoryShelf<OwnCommand>();
	const replies: Awaited<ReturnType<SendOwn>>[] = [];
	const sent: Entry<OwnCommand>[] = [];
	const send: SendOwn = async (entry) => {
		sent.push(entry);
		return replies.length ? replies.shift()! : { ok: true };
	};
	const open = () => {
		const own = new OwnOutbox(new Outbox({ patient: true, shelf }), send);
		return { own, stop: own.start() };
	};
	return { open, replies, sent };
}
const settled = () => new Promise((next) => setTimeout(next, 5));

beforeEach(() => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => vi.unstubAllGlobals());

test('[R4] a mark that found no network is on the next page, which sends it under the same id', async () => {
	const { open, replies, sent } = phone();
	replies.push(null);
	const first = open();
	first.own.add(mark('partly', 'The bus was late'));
	await settled();
	expect([first.own.status, first.own.markOf('walk')]).toEqual([
		'waiting',
		{ outcome: 'partly', hindrance: 'The bus was late' }
	]);
	first.stop();
	const second = open();
	await settled();
	expect([second.own.status, second.own.markOf('walk')]).toEqual(['saved', null]);
	expect(sent.map(({ id }) => id)).toEqual([sent[0]!.id, sent[0]!.id]);
	const third = open();
	await settled();
	expect([third.own.status, sent.length]).toEqual(['idle', 2]);
	third.stop();
	second.stop();
});

test('a later mark takes the place of one that is still unsent', async () => {
	const { open, replies, sent } = phone();
	replies.push(null);
	const { own, stop } = open();
	own.add(mark('partly'));
	await settled();
	own.add(mark('done'));
	await settled();
	expect(sent.map(({ command }) => command)).toEqual([mark('partly'), mark('done')]);
	expect(own.status).toBe('saved');
	stop();
});

test('a page sends what another one left, whatever it is', async () => {
	const { open, replies, sent } = phone();
	replies.push('locked', null);
	const first = open();
	first.own.add(answer);
	await settled();
	expect(first.own.status).toBe('locked');
	first.stop();
	const second = open();
	second.own.add(mark('done'));
	await settled();
	expect(second.own.status).toBe('waiting');
	second.stop();
	const third = open();
	await settled();
	expect(sent.slice(-2).map(({ command }) => command)).toEqual([answer, mark('done')]);
	third.stop();
});

test('who listens hears what became of it, also of what was refused', async () => {
	const { open, replies } = phone();
	replies.push({ ok: false, code: 'not-yours' });
	const { own, stop } = open();
	const heard: unknown[] = [];
	own.onAnswered(({ entry, reply }) => heard.push([entry.command, reply.ok]));
	own.add(mark('done'));
	await settled();
	expect(heard).toEqual([[mark('done'), false]]);
	stop();
});
