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
	it = await together([
		{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
		checkIn,
		{ id: 'talk', title: 'Talk', minutes: 10, activity: { kind: 'discussion', question } },
		{ id: 'close', title: 'Close', minutes: 5, activity: null }
	]);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

test('Ana lets the phone read the screen to her: the words on it, in its language, and nothing else', async () => {
	const { ana, benito } = it;
	for (const { page } of [ana, benito])
		await page.evaluate(() => {
			const said: string[] = [];
			Object.assign(window, { said });
			speechSynthesis.speak = ({ text, lang }) => void said.push(`${lang}: ${text}`);
		});
	const said = (who: typeof ana) => who.page.evaluate(() => (window as never as { said: string[] }).said);
	await see(ana, m.live_talking_how());
	await ana.page.getByRole('button', { name: m.join_listen_label() }).click();
	expect(await said(ana)).toEqual(['Welcome', m.live_talking(), m.live_talking_how()].map((text) => `en: ${text}`));
	await ana.page.getByRole('button', { name: m.join_listen_stop_label() }).click();
	await see(benito, m.live_talking_how({}, es));
	await benito.page.getByRole('button', { name: m.join_listen_label({}, es) }).click();
	expect(await said(benito)).toContain(`es: ${m.live_talking({}, es)}`);
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

test('three tabs of one person are one person, and one answer in each of them', async () => {
	const { ana, maya } = it;
	await goOn(maya, 'Check-in');
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
