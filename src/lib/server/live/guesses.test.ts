import { expect, test } from 'vitest';
import { Guesses } from './guesses.ts';

const clinic = '10.2.2.2';
const right = async () => 'session';
const wrong = async () => null;

/** Guesses whose delays end when the test says so. */
function patient(onmany?: () => void) {
	const waits: { time: number; over: () => void }[] = [];
	const wait = (time: number) => new Promise<void>((over) => void waits.push({ time, over }));
	return { guesses: new Guesses({ wait, ...(onmany && { onmany }) }), waits };
}
/** Resolves once everything that needs no waiting has happened. */
const settled = () => new Promise((next) => setImmediate(next));

test('five wrong codes in a row cost nothing; from then on each answer takes longer, up to eight seconds', async () => {
	const { guesses, waits } = patient();
	for (let i = 0; i < 5; i += 1) expect(await guesses.check(clinic, wrong)).toBeNull();
	for (let i = 0; i < 6; i += 1) {
		const answer = guesses.check(clinic, wrong);
		await settled();
		waits.at(-1)!.over();
		expect(await answer).toBeNull();
	}
	expect(waits.map(({ time }) => time)).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
});

test('a right code is answered at once, however many wrong ones came from the same address', async () => {
	const { guesses } = patient();
	for (let i = 0; i < 24; i += 1) void guesses.check(clinic, wrong);
	await settled();
	expect(await guesses.check(clinic, right)).toBe('session');
	expect(await guesses.check('10.3.3.3', wrong)).toBeNull();
});

test('an address that guesses all at once has twenty answers open; a right code among them waits its turn and is not refused', async () => {
	const { guesses, waits } = patient();
	let looked = 0;
	const guess = async () => {
		looked += 1;
		return null;
	};
	for (let i = 0; i < 5; i += 1) await guesses.check(clinic, guess);
	for (let i = 0; i < 20; i += 1) void guesses.check(clinic, guess);
	await settled();
	void guesses.check(clinic, guess);
	const ours = guesses.check(clinic, right);
	await settled();
	expect(looked).toBe(25);
	waits[0]!.over();
	await settled();
	expect(looked).toBe(26);
	waits[1]!.over();
	expect(await ours).toBe('session');
	expect(await guesses.check('10.3.3.3', right)).toBe('session');
});

test('a flood is turned away before it is looked at, and after it the address is as before', async () => {
	const { guesses, waits } = patient();
	for (let i = 0; i < 5; i += 1) await guesses.check(clinic, wrong);
	for (let i = 0; i < 20; i += 1) void guesses.check(clinic, wrong);
	await settled();
	const line = Array.from({ length: 200 }, () => guesses.check(clinic, right));
	expect(await guesses.check(clinic, right)).toBe('wait');
	waits[0]!.over();
	expect(new Set(await Promise.all(line))).toEqual(new Set(['session']));
	expect(await guesses.check(clinic, right)).toBe('session');
});

test('two hundred wrong codes from everywhere are told once', async () => {
	let told = 0;
	const { guesses } = patient(() => (told += 1));
	for (let i = 0; i < 201; i += 1) await guesses.check(`10.9.0.${i}`, wrong);
	expect(told).toBe(1);
});
