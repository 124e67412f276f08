import { expect, test, vi } from 'vitest';
import type { Entry } from './queue.ts';
import { Outbox } from './outbox.ts';
import { OwnOutbox, type OwnCommand, type SendOwn } from './own-outbox.svelte.ts';
import { PersonalSheet, type SavedAnswer } from './personal-sheet.svelte.ts';
import { memoryShelf } from './shelf.ts';

const page = { id: 'sheet', answers: { when: 'Monday' }, version: 3 };
/** A page on a phone whose shelves outlive it, with a server that replies as told. */
function phone() {
	const [unsent, saved] = [memoryShelf<OwnCommand>(), memoryShelf<SavedAnswer>()];
	const answers: SendOwn[] = [];
	let version = page.version;
	const server: SendOwn = async (entry) => answers.shift()?.(entry) ?? { ok: true, version: ++version };
	const open = (sheet = page) => {
		vi.stubGlobal('document', new EventTarget());
		vi.stubGlobal('addEventListener', () => {});
		const outbox = new OwnOutbox(new Outbox({ patient: true, shelf: unsent }), server);
		const own = new PersonalSheet(sheet, outbox, saved);
		const stops = [own.start(), outbox.start()];
		return { own, outbox, stop: () => stops.forEach((stop) => stop()) };
	};
	return { open, answers, unsent, saved };
}
const settled = () => new Promise((next) => setTimeout(next, 5));

test('[R4] what was saved is there again on a page that was made before', async () => {
	const { open } = phone();
	const first = open();
	first.own.answer('when', 'Tuesday');
	await settled();
	expect(first.own.status).toBe('saved');
	first.stop();
	const kept = open();
	await settled();
	expect(kept.own.answers).toEqual({ when: 'Tuesday' });
	kept.stop();
	vi.unstubAllGlobals();
});

test('a page that the server made since counts for itself', async () => {
	const { open, saved } = phone();
	const first = open();
	first.own.answer('when', 'Tuesday');
	await settled();
	first.stop();
	const newer = open({ ...page, answers: { when: 'Written elsewhere' }, version: 9 });
	await settled();
	expect(newer.own.answers).toEqual({ when: 'Written elsewhere' });
	expect(await saved.all()).toEqual([]);
	newer.stop();
	vi.unstubAllGlobals();
});

test('[R4] without an answer, and while the page is locked, words are kept and sent by the next page', async () => {
	const { open, answers } = phone();
	const sent: Entry<OwnCommand>[] = [];
	answers.push(
		async () => null,
		async () => 'locked'
	);
	const first = open();
	first.own.answer('when', 'Tuesday');
	await settled();
	expect(first.own.status).toBe('waiting');
	first.stop();
	const second = open();
	await settled();
	expect(second.own.status).toBe('locked');
	expect(second.own.answers).toEqual({ when: 'Tuesday' });
	second.stop();
	answers.push(async (entry) => {
		sent.push(entry);
		return { ok: true, version: 4 };
	});
	const third = open();
	await settled();
	expect(third.own.status).toBe('saved');
	expect(sent.map(({ command }) => command)).toEqual([
		{ type: 'response.save', block: 'sheet', path: 'when', value: 'Tuesday' }
	]);
	third.stop();
	vi.unstubAllGlobals();
});

test('what was refused stays on the screen, and the screen says where', async () => {
	const { open, answers } = phone();
	answers.push(async () => ({ ok: false, code: 'invalid' }));
	const { own, stop } = open();
	own.answer('when', 'x'.repeat(10));
	await settled();
	expect([own.answers, own.refused]).toEqual([{ when: 'x'.repeat(10) }, ['when']]);
	stop();
	vi.unstubAllGlobals();
});
