import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles } from './look.ts';
import { goOn, see, together, type Together } from './together.ts';

/** What phones do to people: they lock, lose the net, open the same page twice, and sometimes have to vanish at once. */
let it: Together;
const es = { locale: 'es' } as const;
const checkIn: Block = {
	...{ id: 'check-in', title: 'Check-in', minutes: 10 },
	activity: { kind: 'check-in', fields: ['goal', 'mood'] }
};
const question = { en: 'What helped this week?', es: '¿Qué te ayudó esta semana?' };

beforeAll(async () => {
	const blocks: Block[] = [
		{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
		checkIn,
		{ id: 'talk', title: 'Talk', minutes: 10, activity: { kind: 'discussion', question } },
		{ id: 'close', title: 'Close', minutes: 5, activity: null }
	];
	it = await together(blocks, undefined, 'phone');
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

/** A phone with these voices, which keeps what it was given to say. */
const withVoices = (who: Together['ana'], voices: { lang: string; localService: boolean }[]) =>
	who.page.evaluate((voices) => {
		const said: string[] = [];
		// A browser takes none but its own as a voice.
		class Spoken {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.assign(window, { said, SpeechSynthesisUtterance: Spoken });
		Object.assign(speechSynthesis, { getVoices: () => voices });
		speechSynthesis.speak = ({ text, lang, voice }) => void said.push(`${lang} ${voice?.localService}: ${text}`);
	}, voices);
const saidBy = (who: Together['ana']) => who.page.evaluate(() => (window as never as { said: string[] }).said);
const voices = [
	{ lang: 'en-US', localService: false },
	{ lang: 'en-GB', localService: true },
	{ lang: 'es-MX', localService: true }
];

test('Ana lets the phone read the screen to her: the words on it, in its language, with its own voice, and nothing else', async () => {
	const { ana, benito } = it;
	for (const who of [ana, benito]) await withVoices(who, voices);
	await see(ana, m.live_talking_how());
	await ana.page.getByRole('button', { name: m.join_listen_label() }).click();
	await see(ana, m.join_listen_headphones());
	expect(await saidBy(ana)).toEqual(
		['Welcome', m.live_talking(), m.live_talking_how()].map((text) => `en-GB true: ${text}`)
	);
	await ana.page.getByRole('button', { name: m.join_listen_stop_label() }).click();
	await see(benito, m.live_talking_how({}, es));
	await benito.page.getByRole('button', { name: m.join_listen_label({}, es) }).click();
	await see(benito, m.join_listen_headphones({}, es));
	expect(await saidBy(benito)).toContain(`es-MX true: ${m.live_talking({}, es)}`);
});

test('a phone whose only voice is on the internet reads nothing, and says why', async () => {
	const { cho } = it;
	await withVoices(cho, voices.slice(0, 1));
	await cho.page.getByRole('button', { name: m.join_listen_label() }).click();
	await see(cho, m.join_listen_none());
	expect(await saidBy(cho)).toEqual([]);
});

test('the network drops right after the page has come: leaving, help and a moment are there all the same', async () => {
	const { cho } = it;
	const { page, context } = cho;
	const files = '**/_app/**';
	await page.reload();
	await page.locator('html[data-alive]').waitFor();
	const failed = page.waitForEvent('requestfailed');
	await context.route(files, (route) => route.abort());
	await failed;
	await page.getByRole('button', { name: m.join_moment_short() }).click();
	await see(cho, m.join_moment_text());
	await page.getByRole('button', { name: m.join_moment_back() }).click();
	await context.unroute(files);
	await page.getByRole('button', { name: m.common_menu() }).click();
	await page
		.getByRole('menuitem', { name: m.join_leave() })
		.or(page.getByRole('button', { name: m.join_leave() }))
		.click();
	await see(cho, m.join_leave_title());
	const stay = page.getByRole('button', { name: m.join_leave_stay() });
	await stay.or(page.getByRole('button', { name: m.join_moment_back() })).click();
	await page.getByText(m.join_leave_title()).waitFor({ state: 'hidden' });
});

test('the menu offers larger letters, another language and a screen that stays on', async () => {
	const { ana, benito } = it;
	await ana.page.getByRole('button', { name: m.common_menu() }).click();
	const awake = ana.page.getByRole('switch', { name: m.join_awake() });
	await awake.waitFor();
	expect(await awake.isChecked()).toBe(false);
	await ana.page.getByText(m.common_text_size_largest(), { exact: true }).click();
	expect(await stumbles(ana.page, 'menu, largest letters', onPhone)).toEqual([]);
	await ana.page.keyboard.press('Escape');
	expect(await stumbles(ana.page, 'largest letters', onPhone)).toEqual([]);
	await benito.page.getByRole('button', { name: m.common_menu({}, es) }).click();
	await benito.page.getByRole('switch', { name: m.join_awake({}, es) }).waitFor();
	expect(await stumbles(benito.page, 'menu (es)', inSpanish)).toEqual([]);
	await benito.page.keyboard.press('Escape');
});

/** A page of Ana's that goes away a tenth of a second after something was done on it, without a word; hers are loaded again. */
async function dies(act: (page: Page) => Promise<void>) {
	const { page, context } = it.ana;
	const doomed = await context.newPage();
	await doomed.goto(page.url());
	await doomed.locator('html[data-alive]').waitFor();
	await act(doomed);
	await doomed.waitForTimeout(100);
	const crashed = doomed.waitForEvent('crash');
	const devtools = await context.newCDPSession(doomed);
	devtools.send('Page.crash').catch(() => {});
	await crashed;
	await doomed.close();
	await page.reload();
}

test('[R4] a phone that dies a tenth of a second after a word was typed has that word', async () => {
	const { ana, maya } = it;
	await goOn(maya, 'Check-in');
	await dies((page) => page.getByRole('textbox').fill('One step'));
	await expect.poll(() => ana.page.getByRole('textbox').inputValue()).toBe('One step');
});

test('three tabs of one person are one person, and one answer in each of them', async () => {
	const { ana, maya } = it;
	const others = [await ana.context.newPage(), await ana.context.newPage()];
	for (const page of others) {
		await page.goto(ana.page.url());
		await page.getByRole('textbox').waitFor();
	}
	await maya.page.getByRole('heading', { name: m.live_lead_people({ here: 3, of: 4 }) }).waitFor();
	await others[0]!.getByRole('textbox').fill('One small step');
	await others[0]!.getByRole('button', { name: m.common_continue() }).click();
	for (const page of [ana.page, ...others]) await page.getByRole('slider').waitFor();
	await see(maya, 'One small step');
	const told = it.maya.wire.text().match(/One small step/g) ?? [];
	expect(told.length).toBe(1);
	for (const page of others) await page.close();
	await maya.page.getByRole('heading', { name: m.live_lead_people({ here: 3, of: 4 }) }).waitFor();
});

test('[R4] a slider that was moved and not sent is there afterwards, and is read with its ends', async () => {
	const { ana } = it;
	await dies((page) => page.getByRole('slider').fill('7'));
	await expect.poll(() => ana.page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^7\./);
	await withVoices(ana, voices);
	await ana.page.getByRole('button', { name: m.join_listen_label() }).click();
	const ask = m.activities_check_in_ask_mood();
	await expect.poll(() => saidBy(ana)).toContain(`en-GB true: ${ask}`);
	const said = (await saidBy(ana)).map((line) => line.slice('en-GB true: '.length));
	expect(said.filter((line) => line === ask)).toHaveLength(1);
	expect(said.filter((line) => /^0: .*\. 10: .*\.$/.test(line))).toHaveLength(1);
	expect(said).toContain(m.common_continue());
	expect(said.join(' ')).not.toMatch(/One small step|Saved/);
});

test('[R3] a phone that was locked shows within two seconds what the room does now, and has what was typed', async () => {
	const { cho, maya } = it;
	const devtools = await cho.context.newCDPSession(cho.page);
	await cho.page.getByRole('textbox').fill('Say hello to my neighbour');
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await goOn(maya, 'Talk');
	await maya.page.getByRole('button', { name: m.common_back() }).click();
	await maya.page.getByRole('heading', { name: 'Check-in', level: 2 }).waitFor();
	await goOn(maya, 'Talk');
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
	const woke = Date.now();
	await cho.page.getByRole('heading', { name: question.en }).waitFor();
	expect(Date.now() - woke).toBeLessThan(2000);
});

test('[R4] without a net a hand goes up when the net is back, once', async () => {
	const { cho, maya } = it;
	await cho.context.setOffline(true);
	await cho.page.getByRole('button', { name: m.activities_discussion_raise() }).click();
	await see(cho, m.common_save_waiting());
	await see(cho, m.activities_discussion_raised_title());
	await cho.context.setOffline(false);
	await see(cho, m.common_saved());
	await maya.page.getByRole('button', { name: new RegExp(`^${m.activities_discussion_lead_call()}.*Cho`) }).waitFor();
	expect(await maya.page.getByText(/^\d+\. Cho/).count()).toBe(1);
});

test('quick exit leaves nothing of the group: no page to go back to, no word on the device', async () => {
	const { benito } = it;
	const { page, context } = benito;
	const group = page.url();
	await context.route('https://www.wikipedia.org/**', (route) => route.fulfill({ body: 'An encyclopedia' }));
	await page.getByRole('button', { name: m.join_exit_label({}, es) }).click();
	await page.getByText('An encyclopedia').waitFor();
	await page.goBack().catch(() => null);
	expect(page.url()).not.toBe(group);
	await page.goto(new URL('/join', group).href);
	const left = await page.evaluate(async () => ({
		databases: (await indexedDB.databases()).length,
		local: Object.keys(localStorage).filter((key) => !/look|theme|text-size|language/.test(key)),
		session: sessionStorage.length
	}));
	expect(left).toEqual({ databases: 0, local: [], session: expect.any(Number) });
	const cookies = (await context.cookies()).map(({ name }) => name).filter((name) => name !== 'language');
	expect(cookies).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
