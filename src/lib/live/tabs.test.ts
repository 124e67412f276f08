import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';
import type { Entry } from './queue.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** What Node lacks compared with a browser: page visibility. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
vi.stubGlobal('document', page);
const look = (visible: boolean) => {
	page.visibilityState = visible ? 'visible' : 'hidden';
	page.dispatchEvent(new Event('visibilitychange'));
};

const opened: Tabs[] = [];
const outboxes: Outbox[] = [];
function tab(): Outbox {
	const tabs = openTabs('ana');
	const outbox = new Outbox({ shelf: durableShelf('ana'), tabs, patient: true });
	opened.push(tabs);
	outboxes.push(outbox);
	return outbox;
}
const leaders = () => opened.flatMap((tabs, i) => (tabs.leads() ? [i] : []));
const save = (value: string) => ({ type: 'response.save' as const, block: 'skill', path: 'thought', value });

beforeEach(() => {
	indexedDB = new IDBFactory();
	page.visibilityState = 'visible';
});
afterEach(() => {
	for (const outbox of outboxes.splice(0)) outbox.close();
	opened.length = 0;
});
afterAll(() => void vi.unstubAllGlobals());

test('of three tabs of one person, one sends: the one opened last', async () => {
	for (let i = 0; i < 3; i++) tab();
	await vi.waitFor(() => expect(leaders()).toHaveLength(1));
	look(true);
	await vi.waitFor(() => expect(leaders()).toHaveLength(1));
});

test('when the sending tab is closed, another one takes over', async () => {
	const first = tab();
	await vi.waitFor(() => expect(leaders()).toEqual([0]));
	look(false);
	tab();
	first.close();
	await vi.waitFor(() => expect(leaders()).toContain(1));
});

test('[R4] what is said in a tab that does not send is sent once by the other, and both say Saved', async () => {
	const behind = tab();
	await vi.waitFor(() => expect(leaders()).toEqual([0]));
	const front = tab();
	await vi.waitFor(() => expect(leaders()).toEqual([1]));

	const said = behind.add(save('They laughed'));
	await vi.waitFor(() => expect(front.entries).toHaveLength(1));
	const heard: Entry[] = [];
	const send = async (entry: Entry) => (heard.push(entry), { ok: true as const });
	await Promise.all([behind.drain(send), front.drain(send)]);
	expect(heard).toHaveLength(1);
	expect(await said).toEqual({ ok: true });
	expect([behind.entries, front.entries]).toEqual([[], []]);
});

test('leaving in one tab wipes what the others show', async () => {
	const [one, other] = [tab(), tab()];
	void one.add(save('They laughed'));
	await vi.waitFor(() => expect(other.entries).toHaveLength(1));
	await one.wipe();
	await vi.waitFor(() => expect(other.entries).toEqual([]));
});
