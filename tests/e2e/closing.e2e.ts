import { afterAll, beforeAll, expect, test } from 'vitest';
import { alarm } from '#lib/activities/pages/sets/alarm.ts';
import { wave } from '#lib/activities/pages/sets/wave.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { m } from '#lib/paraglide/messages.js';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles, type Way } from './look.ts';
import type { Locale, Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** A page to read, a PHQ-9, and the end of a session, with somebody who answers the ninth question. */
let it: Together;
const es = { locale: 'es' } as const;
const light: Way[] = [{ width: 390, scheme: 'light' }];
const onDesk: Way[] = [{ width: 1280, scheme: 'light' }];
const inTheDark: Way[] = [...onDesk, { width: 1280, scheme: 'dark', rules: ['color-contrast'] }];
const homework = { en: 'Take one short walk.', es: 'Da un paseo corto.' };
const press = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true }).click();
const choose = ({ page }: Seated, name: string) => page.getByRole('radio', { name, exact: true }).check();
const heading = ({ page }: Seated, name: string) => page.getByRole('heading', { name }).waitFor();
/** What a page says, but for the time of day, in which any number turns up. */
const words = async ({ page }: Seated) => (await page.locator('body').innerText()).replace(/\d{1,2}:\d{2}/g, '');

/** One item's answer, by which of the form's own choices it is; null is a pass. */
async function answer(who: Seated, id: string, which: number | null, locale: Locale = 'en') {
	const item = phq9.items.find((it) => it.id === id)!;
	await heading(who, item.text[locale]);
	if (which === null) return press(who, m.common_pass({}, { locale }));
	await choose(who, item.choices[which]!.label[locale]);
	await press(who, m.common_continue({}, { locale }));
}

beforeAll(async () => {
	it = await together([
		{ id: 'learn', title: 'Learn', minutes: 5, activity: { kind: 'pages', pages: alarm.pages } },
		{ id: 'form', title: 'Two weeks', minutes: 15, activity: { kind: 'measure', slug: 'phq-9' } },
		{ id: 'end', title: 'Close', minutes: 10, activity: { kind: 'closing', homework, feedback: 'anonymous' } },
		{ id: 'later', title: 'Later', minutes: 5, activity: { kind: 'pages', pages: wave.pages } }
	]);
}, 90_000);
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

test('Maya turns the pages; Ana looks back and not ahead, and goes on with the group', async () => {
	const { maya, ana, benito, display } = it;
	const [first, second] = alarm.pages;
	await heading(ana, first!.heading.en);
	expect(await ana.page.getByRole('button', { name: m.common_next() }).count()).toBe(0);
	await press(maya, m.activities_pages_lead_turn());
	await heading(ana, second!.heading.en);
	await heading(benito, second!.heading.es);
	await heading(display, second!.heading.en);
	await press(ana, m.common_back());
	await heading(ana, first!.heading.en);
	await ana.page.getByRole('img', { name: first!.image!.alt.en }).waitFor();
	const found = [
		...(await stumbles(ana.page, 'pages', onPhone)),
		...(await stumbles(benito.page, 'pages (es)', inSpanish)),
		...(await stumbles(display.page, 'display, pages', onDesk)),
		...(await stumbles(maya.page, 'console, pages', onDesk))
	];
	expect(found).toEqual([]);
	await press(ana, m.activities_pages_to_group());
	await heading(ana, second!.heading.en);
	expect(await ana.page.getByRole('button', { name: m.common_next() }).isDisabled()).toBe(true);
});

test('one question a screen, word for word; the one about safety waits until a facilitator is back', async () => {
	const { maya, ana } = it;
	await goOn(maya, 'Two weeks');
	await see(ana, m.activities_questionnaire_seen());
	await maya.page.goto('/today');
	await press(ana, m.activities_questionnaire_begin());
	await press(ana, m.common_continue());
	await see(ana, m.activities_questionnaire_choose());
	await see(ana, phq9.stem.en);
	expect(await stumbles(ana.page, 'questionnaire, item', onPhone)).toEqual([]);
	for (const { id } of phq9.items.slice(0, 4)) await answer(ana, id, id === 'sleep' ? null : 1);
	await see(ana, m.common_saved());
	await ana.page.reload();
	await heading(ana, phq9.items[4]!.text.en);
	for (const { id } of phq9.items.slice(4, 8)) await answer(ana, id, 1);
	await ana.page.getByText(m.activities_questionnaire_step({ step: 9, of: 9 })).waitFor({ timeout: 30_000 });
	await answer(ana, 'difficulty', 0);
	await heading(ana, m.activities_questionnaire_review_title());
	await see(ana, m.activities_questionnaire_waits());
	await see(ana, /No permission required to reproduce/);
	expect(await words(ana)).not.toContain(phq9.items[8]!.text.en);
	await maya.page.goto(`/sessions/${it.stage.world.session}/lead`);
	await see(ana, phq9.items[8]!.text.en);
});

test('the ninth question: the calm screen for Ana, an alert on the console, and nothing for anybody else', async () => {
	const { maya, ana, benito, cho, display } = it;
	await ana.page.getByRole('button', { name: new RegExp(`^${m.activities_questionnaire_answer()}.*dead`) }).click();
	await see(ana, m.activities_questionnaire_seen_safety());
	await answer(ana, 'harm', 1);
	await heading(ana, m.live_safety_title());
	await see(ana, m.live_safety_told());
	const strip = maya.page.getByRole('region', { name: m.live_alert_strip() });
	await strip.getByText(m.activities_measure_alert({ block: 'Two weeks' })).waitFor();
	await press(ana, m.live_safety_back());
	await heading(ana, m.activities_questionnaire_review_title());
	expect(await stumbles(ana.page, 'questionnaire, review', light)).toEqual([]);
	await press(ana, m.activities_questionnaire_finish());
	await heading(ana, m.activities_measure_done_title());
	await see(display, m.activities_measure_count({ finished: 1, here: 3 }));
	for (const other of [benito, cho, display])
		expect(other.wire.text()).not.toMatch(/safety\.|measure\.(answered|flagged|finished)|harm|\bAna\b/);
});

test('Maya sees totals with band and source, and plainly where there is none; phones and display never do', async () => {
	const { maya, ana, benito, display } = it;
	const row = (name: string) => maya.page.getByRole('row', { name: new RegExp(`^${name}`) });
	await row('Ana')
		.getByText(m.activities_measure_lead_incomplete({ count: 1 }))
		.waitFor();
	await press(benito, m.activities_questionnaire_begin({}, es));
	for (const { id } of phq9.items) await answer(benito, id, id === 'harm' ? 0 : 1, 'es');
	await heading(benito, m.activities_questionnaire_review_title({}, es));
	expect(await stumbles(benito.page, 'questionnaire, review (es)', inSpanish)).toEqual([]);
	await press(benito, m.activities_questionnaire_finish({}, es));
	await row('Benito').getByText('8 of 27').waitFor();
	await row('Benito').getByText('Mild').waitFor();
	await see(maya, /Kroenke K, Spitzer RL, Williams JBW/);
	for (const other of [ana, benito, display]) expect(await words(other)).not.toMatch(/27|Mild|Leve|total/i);
	expect(await stumbles(maya.page, 'console, questionnaire', inTheDark)).toEqual([]);
	expect(await stumbles(display.page, 'display, questionnaire', onDesk)).toEqual([]);
});

test('at the end Ana writes what she takes along, makes the homework her own, and says how it was without her name', async () => {
	const { maya, ana, benito, cho } = it;
	await it.stage.pass(3);
	await goOn(maya, 'Close');
	await heading(ana, m.activities_closing_take_away());
	await ana.page.getByRole('textbox').fill('I can ask my sister');
	await press(maya, m.activities_closing_lead_propose());
	await ana.page.getByText(m.activities_closing_step({ step: 1, of: 3 })).waitFor();
	expect(await ana.page.getByRole('textbox').inputValue()).toBe('I can ask my sister');
	await press(ana, m.common_continue());
	await see(ana, homework.en);
	await choose(ana, m.activities_closing_change_it());
	await ana.page.getByLabel(m.activities_closing_instead()).fill('Walk to the mill');
	const found = await stumbles(ana.page, 'homework', light);
	await press(ana, m.common_continue());
	await see(ana, m.activities_closing_anonymous());
	found.push(...(await stumbles(ana.page, 'feedback', onPhone)));
	await choose(ana, 'Too fast');
	await press(ana, m.activities_closing_send());
	await heading(ana, m.activities_closing_end_title());
	await press(benito, m.common_pass({}, es));
	await see(benito, homework.es);
	await press(benito, m.common_pass({}, es));
	await choose(benito, 'Muy rápido');
	found.push(...(await stumbles(benito.page, 'feedback (es)', inSpanish)));
	await press(benito, m.activities_closing_send({}, es));
	await press(cho, m.common_pass());
	await choose(cho, m.activities_closing_accept());
	await press(cho, m.common_continue());
	await choose(cho, 'Too fast');
	await press(cho, m.activities_closing_send());
	await heading(cho, m.activities_closing_end_title());
	found.push(...(await stumbles(ana.page, 'closing, end', light)));
	expect(found).toEqual([]);
});

test('[R2] Maya reads take-aways and replies by person, and of the feedback only how many; the wall has counts alone', async () => {
	const { maya, ana, benito, cho, display } = it;
	await see(maya, 'I can ask my sister');
	await see(maya, /Walk to the mill/);
	await see(maya, m.activities_closing_lead_given({ count: 3 }));
	expect(maya.wire.text()).not.toMatch(/"fast"|pace:fast/);
	await press(maya, m.activities_closing_lead_collect());
	await maya.page.getByRole('figure').filter({ hasText: 'How fast did we go?' }).waitFor();
	await see(display, m.activities_closing_show_feedback({ count: 3 }));
	for (const other of [benito, cho, display]) expect(other.wire.text()).not.toMatch(/sister|mill/);
	for (const other of [ana, benito, cho, display]) expect(other.wire.received().join()).not.toContain('"count":3');
	const found = [
		...(await stumbles(maya.page, 'console, closing', inTheDark)),
		...(await stumbles(display.page, 'display, closing', onDesk))
	];
	expect(found).toEqual([]);
});

test('in the plan Maya takes ready-made pages, changes one and puts it back', async () => {
	const { maya, stage } = it;
	const { page } = maya;
	await page.goto(`/sessions/${stage.world.session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('button', { name: `${m.common_edit()}: Later` }).click();
	await page.getByRole('button', { name: m.activities_pages_ready_made() }).click();
	await page.getByRole('button', { name: alarm.title.en }).click();
	await page.getByRole('button', { name: m.activities_pages_down({ page: 1 }) }).click();
	await heading(maya, `${m.activities_pages_number({ page: 2 })} · ${alarm.pages[0]!.heading.en}`);
	await page.getByRole('button', { name: m.activities_pages_remove({ page: 5 }) }).click();
	await press(maya, m.activities_pages_undo());
	await page.getByRole('button', { name: `${m.common_edit()}: ${m.activities_pages_number({ page: 2 })}` }).click();
	await page.getByLabel(m.activities_pages_heading(), { exact: true }).fill('An alarm inside');
	const found = await stumbles(page, 'plan, pages', onDesk);
	for (const kind of ['measure', 'closing'] as const) {
		await page.getByLabel(m.live_plan_kind()).selectOption(kind);
		found.push(...(await stumbles(page, `plan, ${kind}`, onDesk)));
	}
	await see(maya, m.common_saved());
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
