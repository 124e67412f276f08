import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownTimeZone, zoneIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles } from './look.ts';
import type { Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** A mindful few minutes: everybody breathes with one picture, and then a break. */
let it: Together;
const es = { locale: 'es' } as const;

beforeAll(async () => {
	it = await together([
		{
			...{ id: 'breathe', title: 'Breathe together', minutes: 5 },
			activity: { kind: 'breathing', pattern: 'long-exhale', rounds: 12, rates: true }
		},
		{ id: 'pause', title: 'Pause', minutes: 10, activity: { kind: 'break', minutes: 10 } },
		{ id: 'close', title: 'Close', minutes: 5, activity: null }
	]);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

/** How large the breath stands on this screen right now, from 0.5 to 1. */
const sizeOn = ({ page }: Seated) =>
	page.evaluate(() =>
		Number(/scale\(([\d.]+)\)/.exec(document.querySelector('.ball')!.getAttribute('transform')!)![1])
	);

test('before it begins each may say how tense they are, or pass', async () => {
	const { ana, benito, cho, maya, display } = it;
	await ana.page.getByRole('heading', { name: m.activities_breathing_rate_before() }).waitFor();
	const found = [
		...(await stumbles(ana.page, 'before', onPhone)),
		...(await stumbles(benito.page, 'before (es)', inSpanish)),
		...(await stumbles(maya.page, 'console, before')),
		...(await stumbles(display.page, 'display, before'))
	];
	expect(found).toEqual([]);
	await ana.page.getByRole('slider').fill('7');
	await ana.page.getByRole('button', { name: m.common_continue() }).click();
	await benito.page.getByRole('button', { name: m.common_pass({}, es) }).click();
	await cho.page.getByRole('button', { name: m.common_pass() }).click();
	await see(ana, m.activities_breathing_soon());
});

test('[R9] the breath is in step on every phone and on the wall, also for who comes back in the middle', async () => {
	const { ana, benito, cho, maya, display } = it;
	for (const { page } of [ana, cho, display]) await page.emulateMedia({ reducedMotion: 'no-preference' });
	await maya.page.getByRole('button', { name: m.activities_breathing_lead_start() }).click();
	for (const who of [ana, cho, display]) await see(who, m.activities_breathing_in());
	await cho.page.reload();
	await see(cho, m.activities_breathing_own_way());
	const found = [
		...(await stumbles(benito.page, 'breathing, still (es)', inSpanish)),
		...(await stumbles(maya.page, 'console, breathing'))
	];
	expect(found).toEqual([]);
	// A breath in grows by half in four seconds: half a second apart would show as more than a tenth.
	const apart: number[] = [];
	for (let look = 0; look < 5; look += 1) {
		const sizes = await Promise.all([ana, cho, display].map(sizeOn));
		apart.push(Math.max(...sizes) - Math.min(...sizes));
	}
	expect(apart.sort((a, b) => a - b)[2]).toBeLessThan(0.1);
	expect(await ana.page.getByRole('switch', { name: m.activities_breathing_sound() }).isChecked()).toBe(false);
	// Benito asked his phone for less motion: nothing moves there but the seconds.
	expect(await sizeOn(benito)).toBe(0.8);
});

test('a small phone is offered to keep its screen on, and again where it came back and its browser wants a press', async () => {
	const { page } = it.cho;
	await page.setViewportSize({ width: 320, height: 568 });
	await page.addInitScript(() => {
		const lock = () => ({ released: false, release: async () => {} });
		const state = { asked: 0, refuses: false, last: lock() };
		const request = async () => {
			state.asked += 1;
			if (state.refuses) throw new DOMException('', 'NotAllowedError');
			return (state.last = lock());
		};
		Object.defineProperty(navigator, 'wakeLock', { value: { request } });
		Object.assign(window, { state });
	});
	await page.reload();
	const offer = page.getByRole('button', { name: m.join_awake() });
	await offer.waitFor();
	expect(
		await offer.evaluate((it) => {
			const { left, right, top, bottom } = it.getBoundingClientRect();
			return [top + 2, bottom - 2].every((y) => it.contains(document.elementFromPoint((left + right) / 2, y)));
		})
	).toBe(true);
	await offer.click();
	await offer.waitFor({ state: 'hidden' });
	/** The page was out of sight, for which browsers let the screen turn off again. */
	const comesBack = (refuses: boolean) =>
		page.evaluate((refuses) => {
			const { state } = window as unknown as {
				state: { asked: number; refuses: boolean; last: { released: boolean } };
			};
			Object.assign(state, { refuses });
			state.last.released = true;
			document.dispatchEvent(new Event('visibilitychange'));
			return state.asked;
		}, refuses);
	expect(await comesBack(false)).toBe(2);
	expect(await offer.count()).toBe(0);
	await comesBack(true);
	await offer.waitFor();
	await see(it.cho, m.join_awake_lapsed());
	await page.setViewportSize({ width: 390, height: 844 });
});

test('Maya stops it; how tense Ana was and is stays between her and staff', async () => {
	const { ana, benito, maya, display } = it;
	await maya.page.getByRole('button', { name: m.activities_breathing_lead_stop() }).click();
	await ana.page.getByRole('heading', { name: m.activities_breathing_rate_after() }).waitFor();
	await ana.page.getByRole('slider').fill('3');
	await ana.page.getByRole('button', { name: m.common_continue() }).click();
	await see(ana, m.activities_breathing_done_title());
	await maya.page.getByRole('row', { name: /Ana.*7.*3/ }).waitFor();
	for (const other of [benito, display]) expect(other.wire.text()).not.toMatch(/"value":(7|3)\b|"before":7/);
	const found = [
		...(await stumbles(ana.page, 'after', onPhone)),
		...(await stumbles(maya.page, 'console, after')),
		...(await stumbles(display.page, 'display, after'))
	];
	expect(found).toEqual([]);
});

test('a break says on every screen when to be back', async () => {
	const { ana, benito, maya, display } = it;
	await goOn(maya, 'Pause');
	await maya.page.getByRole('button', { name: m.activities_break_lead_start() }).click();
	await see(ana, m.activities_break_how());
	await see(benito, m.activities_break_how({}, es));
	const found = [
		...(await stumbles(ana.page, 'break', onPhone)),
		...(await stumbles(benito.page, 'break (es)', inSpanish)),
		...(await stumbles(maya.page, 'console, break')),
		...(await stumbles(display.page, 'display, break'))
	];
	expect(found).toEqual([]);
});

test('it ends by the program’s clock, and a phone whose own shows another hour says whose', async () => {
	const { ana, cho, maya, display } = it;
	const ends = async ({ page }: Seated) => {
		const said = page.getByText(m.activities_break_back_at({ time: '' })).filter({ visible: true });
		return (await said.first().innerText()).trim();
	};
	const devtools = await cho.context.newCDPSession(cho.page);
	// A half-hour zone, where this runs nowhere.
	await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Marquesas' });
	await cho.page.reload();
	await see(cho, m.activities_break_how());
	const here = await ends(ana);
	expect(here).toMatch(/^Back at \d+:\d\d [AP]M$/);
	expect(await ends(cho)).toBe(`${here} ${zoneIn(ownTimeZone(), 'en')}`);
	for (const other of [maya, display]) expect(await ends(other)).toBe(here);
	expect(it.stage.troubles).toEqual([]);
});
