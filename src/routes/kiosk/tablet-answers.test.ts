import { afterEach, expect, test, vi } from 'vitest';
import { TabletAnswers, type Said } from './tablet-answers.svelte.ts';

afterEach(() => {
	vi.useRealTimers();
});

test('quick answers go one after the other, and the last one stands', async () => {
	const sent: Said[] = [];
	let isBusy = false;
	const tablet = new TabletAnswers('lent', async (said) => {
		expect(isBusy).toBe(false);
		isBusy = true;
		await Promise.resolve();
		isBusy = false;
		sent.push(said);
		return true;
	});
	await Promise.all([
		tablet.say({ nervous: 1 }),
		tablet.say({ nervous: 1, control: 2 }),
		tablet.say({ nervous: 1, control: 2, worry: 0 }, true)
	]);
	await vi.waitFor(() => expect(tablet.isDone).toBe(true));
	expect(sent.at(-1)).toMatchObject({
		...{ handover: 'lent', answers: { nervous: 1, control: 2, worry: 0 }, isDone: true }
	});
	expect([tablet.trouble, tablet.isSaved]).toEqual([null, true]);
});

test('[R4] without a network it says so, and tries again under the same id', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout'] });
	const sent: Said[] = [];
	const tablet = new TabletAnswers('lent', async (said) => {
		sent.push(said);
		return sent.length > 1 || null;
	});
	void tablet.say({ nervous: 1 }, true);
	await vi.advanceTimersByTimeAsync(0);
	expect([tablet.trouble, tablet.isSaved, tablet.isDone]).toEqual(['waiting', false, false]);
	await vi.advanceTimersByTimeAsync(3_000);
	expect([tablet.trouble, tablet.isDone]).toEqual([null, true]);
	expect(sent[1]!.id).toBe(sent[0]!.id);
});

test('a tablet that is nobody’s any more says that nothing is saved', async () => {
	const tablet = new TabletAnswers('lent', async () => false);
	await tablet.say({ nervous: 1 });
	expect([tablet.trouble, tablet.isDone]).toEqual(['gone', false]);
});
