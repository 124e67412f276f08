import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { leaveAndReturn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles, ways, type Way } from './look.ts';
import type { Locale, Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** Ideas with votes, where facilitators know who wrote what; then words, where nobody does. */
const question = { en: 'What helps on a hard evening?', es: '¿Qué ayuda en una noche difícil?' };
const asked = { en: 'One word for today', es: 'Una palabra para hoy' };
let it: Together;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated, display: Seated;
const es = { locale: 'es' } as const;
const onDesk: Way[] = ways.filter(({ width }) => width === 1280);

const press = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true }).click();
const gone = (who: Seated, text: string) =>
	who.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'detached' });

beforeAll(async () => {
	it = await together([
		{ id: 'hello', title: 'Welcome', minutes: 5, activity: null },
		{
			id: 'ideas',
			title: 'Ideas',
			minutes: 10,
			activity: { kind: 'ideas', question, most: 2, votes: 2, anonymous: 'room' }
		}
	]);
	({ maya, ana, benito, cho, display } = it);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

/** What is on two phones and, if it matters now, on the console and the wall. */
async function look(screen: string, ...wide: Seated[]): Promise<string[]> {
	const found = [
		...(await stumbles(ana.page, screen, onPhone)),
		...(await stumbles(benito.page, `${screen} (es)`, inSpanish))
	];
	for (const { page } of wide) found.push(...(await stumbles(page, `${screen}, ${page.url()}`, onDesk)));
	return found;
}

test('Maya plans words for later, is told what is missing, and writes the question in two languages', async () => {
	const { page } = maya;
	await page.goto(`/sessions/${it.stage.world.session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await press(maya, m.live_plan_add());
	await press(maya, m.activities_words_name());
	const field = page.getByLabel(m.activities_ballot_wall_question(), { exact: true });
	await leaveAndReturn(page, m.activities_words_name());
	await see(maya, m.activities_setup_missing());
	const found = await stumbles(page, 'plan', onDesk);
	await page.getByLabel(m.activities_words_most()).selectOption('2');
	await field.fill(asked.en);
	await page.getByRole('button', { name: m.activities_setup_add_spanish() }).click();
	await page.getByLabel(m.activities_setup_in_spanish({ label: m.activities_ballot_wall_question() })).fill(asked.es);
	await expect.poll(() => maya.wire.text(), { timeout: 10_000 }).toContain(asked.es);
	expect(ana.wire.text()).not.toContain(asked.es);
	expect(found).toEqual([]);
	await page.goto(`/sessions/${it.stage.world.session}/lead`);
});

const writes = async ({ page }: Seated, text: string, locale: Locale = 'en') => {
	await page.getByRole('textbox').fill(text);
	await page.getByRole('button', { name: m.activities_ideas_add({}, { locale }) }).click();
};

test('ideas come in, each phone knows its own, and the console waits for a third person', async () => {
	await goOn(maya, 'Ideas');
	await see(ana, m.activities_ideas_seen());
	await see(benito, m.activities_ideas_seen({}, es));
	await see(maya, m.activities_ideas_too_few({ count: 3 }));
	const found = await look('ideas, empty', maya);
	await writes(ana, 'Walk by the river');
	await see(ana, m.activities_ideas_left_more({ count: 1 }));
	await writes(ana, 'Nobody likes me');
	await see(ana, m.activities_ideas_all_written());
	await writes(benito, 'Llamar a mi hermana', 'es');
	await press(cho, m.common_pass());
	await see(maya, m.activities_ideas_too_few({ count: 1 }));
	expect(await maya.page.getByRole('button', { name: m.activities_ideas_lead_collect() }).isDisabled()).toBe(true);
	await see(display, m.activities_ideas_writers({ writers: 2, of: 3 }));
	await press(cho, m.activities_ideas_write());
	await writes(cho, 'Tee');
	await cho.page.getByRole('button', { name: new RegExp(`^${m.activities_ballot_wall_take_back()}`) }).click();
	expect(await cho.page.getByRole('textbox').inputValue()).toBe('Tee');
	await writes(cho, 'Tea');
	await see(maya, 'Tea');
	expect(found).toEqual([]);
});

test('[R2] nothing is shown unread: Maya lets three of four through by keyboard, and all come at once', async () => {
	await cho.page.getByRole('textbox').fill('Half a thou');
	await press(maya, m.activities_ideas_lead_collect());
	await see(cho, m.activities_ballot_wall_not_sent_title());
	await see(cho, 'Half a thou');
	await see(benito, m.activities_ideas_reading({}, es));
	const { page } = maya;
	await page.getByRole('checkbox', { name: 'Llamar a mi hermana' }).focus();
	await page.keyboard.press('Space');
	await press(maya, m.activities_ballot_wall_all());
	await see(maya, m.activities_ballot_wall_through({ through: 4, of: 4 }));
	await page.getByRole('checkbox', { name: 'Nobody likes me' }).focus();
	await page.keyboard.press('Space');
	await see(maya, m.activities_ballot_wall_through({ through: 3, of: 4 }));
	const found = await stumbles(page, 'ideas, read', onDesk);
	for (const other of [benito, display]) expect(other.wire.text()).not.toMatch(/river|Nobody|Tea/);
	await press(maya, m.activities_ideas_lead_open({ count: 3 }));
	await see(display, 'Walk by the river');
	await see(ana, m.activities_ideas_votes_left({ count: 2 }));
	for (const other of [benito, display]) expect(other.wire.text()).not.toContain('Nobody likes me');
	found.push(...(await look('ideas, vote', display)));
	expect(found).toEqual([]);
});

const votes = async ({ page }: Seated, locale: Locale, ...ideas: string[]) => {
	for (const name of ideas) await page.getByRole('checkbox', { name }).check();
	await page.getByRole('button', { name: m.activities_ideas_vote_send({}, { locale }) }).click();
};

test('everybody votes for some; the result has numbers, and an idea that is hidden leaves every screen', async () => {
	await ana.page.getByRole('checkbox', { name: 'Tea' }).check();
	await ana.page.getByRole('checkbox', { name: 'Llamar' }).check();
	await see(ana, m.activities_ideas_votes_none());
	expect(await ana.page.getByRole('checkbox', { name: 'Walk' }).isDisabled()).toBe(true);
	await votes(ana, 'en');
	await see(ana, m.activities_ideas_you_voted());
	await votes(benito, 'es', 'Tea', 'Walk');
	await press(cho, m.common_pass());
	await see(maya, m.activities_ideas_vote_too_few({ count: 1 }));
	await press(cho, m.activities_ideas_vote_after_all());
	await votes(cho, 'en', 'Tea');
	await press(maya, m.activities_ideas_lead_close());
	await press(maya, m.activities_ideas_lead_show());
	await see(display, m.activities_ideas_count({ count: 3 }));
	await see(benito, m.activities_ideas_count({ count: 3 }, es));
	const found = await look('ideas, result', maya, display);
	await maya.page.getByRole('checkbox', { name: 'Walk by the river' }).uncheck();
	for (const other of [ana, display]) await gone(other, 'Walk by the river');
	expect(found).toEqual([]);
});

const says = async ({ page }: Seated, words: string[], locale: Locale = 'en') => {
	const fields = page.getByRole('textbox');
	for (const [at, word] of words.entries()) await fields.nth(at).fill(word);
	await page.getByRole('button', { name: m.activities_words_send({}, { locale }) }).click();
};

test('[R2] where nobody may know, the phone says so first, and then knows no more than the others', async () => {
	await goOn(maya, m.activities_words_name());
	await see(ana, m.activities_ballot_wall_secret_final());
	await see(benito, m.activities_ballot_wall_secret_final({}, es));
	const found = await look('words, empty');
	await says(ana, ['🙂']);
	await see(ana, m.activities_words_letters());
	await says(ana, ['Calm', 'tired']);
	await see(ana, m.activities_words_nobody_knows());
	expect(await ana.page.getByText('tired').count()).toBe(0);
	expect(await ana.page.getByRole('button', { name: m.activities_change() }).count()).toBe(0);
	await says(benito, ['cálm'], 'es');
	await says(cho, ['worthless']);
	await press(maya, m.activities_words_lead_close());
	await maya.page.getByRole('checkbox', { name: 'cálm × 2' }).check();
	await maya.page.getByRole('checkbox', { name: 'tired' }).check();
	found.push(...(await stumbles(maya.page, 'words, read', onDesk)));
	await press(maya, m.activities_words_lead_show({ count: 2 }));
	for (const other of [ana, benito, display]) await see(other, 'cálm');
	await see(display, '×2');
	for (const other of [ana, benito, display]) expect(other.wire.received().join()).not.toContain('worthless');
	found.push(...(await look('words, shown', display)));
	expect(found).toEqual([]);
});

test('one word is hidden from every screen at once, and a second cloud stands beside the first', async () => {
	await maya.page.getByRole('checkbox', { name: 'tired' }).uncheck();
	for (const other of [ana, display]) await gone(other, 'tired');
	await press(maya, m.activities_ballot_wall_ask_again());
	await see(ana, m.activities_ballot_wall_again());
	await says(ana, ['rested']);
	await says(benito, ['rested'], 'es');
	await says(cho, ['awake']);
	await press(maya, m.activities_words_lead_close());
	const second = maya.page.getByRole('region', { name: m.activities_words_lead_second() });
	await second.getByRole('button', { name: m.activities_ballot_wall_all() }).click();
	await second.getByRole('button', { name: m.activities_words_lead_show({ count: 2 }) }).click();
	await see(display, 'rested');
	await see(display, m.activities_ballot_wall_first_round());
	await see(benito, m.activities_ballot_wall_second_round({}, es));
	expect(await stumbles(display.page, 'words, twice', onDesk)).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
