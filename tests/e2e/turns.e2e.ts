import { afterAll, beforeAll, expect, test } from 'vitest';
import { example } from '#lib/activities/role-play/example.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { leaveAndReturn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles, ways } from './look.ts';
import type { Locale, Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** A round that begins with who needs time, and a scene in parts: each person in front of a browser of their own. */
const question = { en: 'What was hard, and what helped?', es: '¿Qué fue difícil y qué ayudó?' };
const blocks: Block[] = [
	{ id: 'in', title: 'Arriving', minutes: 5, activity: { kind: 'check-in', fields: ['need'] } },
	{ id: 'round', title: 'Round', minutes: 15, activity: { kind: 'round', question, minutes: 2, namesAgreed: true } },
	{ id: 'scene', title: 'Practice', minutes: 15, activity: example },
	{ id: 'end', title: 'Close', minutes: 5, activity: null }
];
const es = { locale: 'es' } as const;
const onDesk = ways.filter(({ width }) => width === 1280);
const onWall = ways.filter(({ width, scheme }) => width === 1280 && scheme === 'dark');

let it: Together;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated, display: Seated;
beforeAll(async () => {
	it = await together(blocks);
	({ maya, ana, benito, cho, display } = it);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const press = (who: Seated, name: string | RegExp) => who.page.getByRole('button', { name }).first().click();
async function needs({ page }: Seated, what: string, locale: Locale = 'en') {
	await page.getByRole('radio', { name: what }).check();
	await page.getByRole('button', { name: m.common_continue({}, { locale }) }).click();
	await page.getByRole('button', { name: m.activities_check_in_finish({}, { locale }) }).click();
}

test('who needs a few minutes goes first, who offered next; who would talk alone is not put in front of everybody', async () => {
	await Promise.all([
		needs(cho, m.activities_check_in_need_few()),
		needs(benito, m.activities_check_in_need_one({}, es), 'es'),
		needs(ana, m.activities_check_in_need_none())
	]);
	await goOn(maya, 'Round');
	await press(benito, m.activities_round_offer({}, es));
	await see(benito, m.activities_round_offered_title({}, es));
	await see(maya, m.activities_round_lead_by_need_offered({ names: 'Cho', offered: 'Benito' }));
	await see(maya, m.activities_round_lead_one_to_one({ names: 'Benito' }));
	const found = [
		...(await stumbles(maya.page, 'console, before the order', onDesk)),
		...(await stumbles(ana.page, 'phone, before the order', onPhone))
	];
	await press(maya, m.activities_round_lead_build());
	await press(maya, m.activities_round_lead_begin({ name: 'Cho' }));
	await see(cho, m.activities_round_turn_title());
	await see(benito, m.activities_round_next_title({}, es));
	await see(ana, m.activities_round_ahead_title({ count: 1 }));
	await see(display, m.activities_round_next_name({ name: 'Benito' }));
	found.push(
		...(await stumbles(cho.page, 'phone, my turn', onPhone)),
		...(await stumbles(benito.page, 'phone, next, in Spanish', inSpanish)),
		...(await stumbles(display.page, 'display, round', onWall))
	);
	expect(found).toEqual([]);
});

test('[R9] the time is up and nothing is cut off; Cho comes back to the same turn and ends it when it is done', async () => {
	await it.stage.pass(3);
	await cho.page.reload();
	await see(cho, m.activities_round_time_close());
	await see(cho, m.activities_round_not_cut());
	await maya.page.reload();
	await see(maya, /[3-9]:\d\d so far/);
	await press(cho, m.activities_round_finished());
	await see(cho, m.activities_round_spoke_title());
	await see(maya, m.activities_round_lead_between());
	await see(maya, /[3-9]:\d\d in all/);
});

test('[R4] Ana passes in a dead spot: her phone says so at once, and the room hears it when she is back', async () => {
	await press(maya, m.activities_round_lead_go_on({ name: 'Benito' }));
	await see(benito, m.activities_round_turn_title({}, es));
	await ana.context.setOffline(true);
	await press(ana, m.common_pass());
	await see(ana, m.activities_round_passed_title());
	expect(await ana.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
	await see(ana, m.common_save_waiting());
	await ana.context.setOffline(false);
	await see(maya, m.activities_round_lead_has_passed());
	await see(ana, m.activities_round_ask_after_all());
	await press(maya, m.activities_round_lead_back({ name: 'Cho' }));
	await see(cho, m.activities_round_turn_title());
	await press(maya, m.activities_round_lead_go_on({ name: 'Benito' }));
	await press(maya, m.activities_round_lead_finish());
	await see(display, m.activities_round_over_title());
	expect(await stumbles(maya.page, 'console, round', onDesk)).toEqual([]);
});

test('[R2] Cho takes a part, Benito is given one and gives it back; the wall says only which parts are taken', async () => {
	const [asks, hears] = example.parts.map(({ name }) => name);
	await goOn(maya, 'Practice');
	await press(cho, new RegExp(`${m.activities_role_play_take()}.*${asks!.en}`));
	await see(cho, example.parts[0]!.brief.en);
	const whoPlays = m.activities_role_play_lead_who_part({ part: hears!.en });
	await press(maya, whoPlays);
	await maya.page.getByRole('list', { name: whoPlays }).getByRole('button', { name: 'Benito' }).click();
	await see(benito, example.parts[1]!.brief.es);
	await press(maya, m.activities_role_play_lead_begin());
	await see(ana, m.activities_role_play_listen());
	await see(display, m.activities_role_play_listen_display());
	const found = [
		...(await stumbles(ana.page, 'phone, watching a scene', onPhone)),
		...(await stumbles(benito.page, 'phone, playing, in Spanish', inSpanish)),
		...(await stumbles(display.page, 'display, scene', onWall)),
		...(await stumbles(maya.page, 'console, scene', onDesk))
	];
	await press(benito, m.activities_role_play_step_back({}, es));
	await see(maya, m.activities_role_play_lead_nobody());
	await see(benito, m.activities_role_play_listen({}, es));
	await press(maya, m.activities_role_play_lead_end());
	await see(cho, m.activities_role_play_over_played());
	const wall = display.wire.text();
	expect(wall.slice(wall.indexOf('role-play.filled'))).not.toMatch(/"(Ana|Benito|Cho)"/);
	expect(found).toEqual([]);
});

test('a scene is planned from the example, and what is not complete says where', async () => {
	const { page } = maya;
	await page.goto(`/sessions/${it.stage.world.session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('button', { name: m.live_plan_add() }).click();
	await page.getByRole('button', { name: m.activities_role_play_name(), exact: true }).click();
	await leaveAndReturn(page, m.activities_role_play_name());
	await page.getByText(m.activities_setup_missing()).first().waitFor();
	const found = await stumbles(page, 'plan, an empty scene', onDesk);
	await page.getByRole('button', { name: m.activities_role_play_example() }).click();
	const spanish = m.activities_setup_in_spanish({ label: m.activities_role_play_title() });
	expect(await page.getByLabel(spanish).inputValue()).toBe(example.title.es);
	const third = m.activities_role_play_part({ number: 3 });
	await page.getByRole('button', { name: new RegExp(`${m.activities_role_play_remove()}.*${third}`) }).click();
	await page.getByText(m.common_saved(), { exact: true }).waitFor();
	expect(await page.getByLabel(m.activities_role_play_part_name(), { exact: true }).count()).toBe(2);
	expect(found).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
