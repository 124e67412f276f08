import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { password } from '#tests/support/cast.ts';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { stumbles, type Way } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/** Ana asks for help in the middle of a group. */
let stage: Stage;
let maya: Seated, jonas: Seated, sara: Seated, ana: Seated, benito: Seated, display: Seated;
const es = { locale: 'es' } as const;
const onPhone: Way[] = [{ width: 390, scheme: 'light' }];
const onDesk: Way[] = [
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark' }
];
const strip = (who: Seated) => who.page.getByRole('region', { name: m.live_alert_strip() });
const call = async ({ page }: Seated) => {
	await page.getByRole('link', { name: m.common_help() }).click();
	await page.getByRole('button', { name: m.join_help_now() }).click();
	await page.getByRole('heading', { name: m.live_safety_title() }).waitFor();
};

beforeAll(async () => {
	stage = await Stage.open();
	[maya, jonas, sara, display] = await Promise.all([
		stage.staff('maya'),
		stage.staff('jonas'),
		stage.staff('sara'),
		stage.display()
	]);
	await maya.page.goto(`/sessions/${stage.world.session}/plan`);
	await maya.page.locator('html[data-alive]').waitFor();
	await maya.page.getByRole('button', { name: m.live_plan_open() }).click();
	await maya.page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	[ana, benito] = await Promise.all([stage.phone('Ana'), stage.phone('Benito', 'es')]);
	await letIn(maya.page, 'Ana', stage.world.clients.ana.name);
	await letIn(maya.page, 'Benito', stage.world.clients.benito.name);
	await maya.page.getByRole('button', { name: m.live_lead_start() }).click();
	await see(ana, m.live_talking());
	await see(benito, m.live_talking({}, es));
	await jonas.page.goto(`/sessions/${stage.world.session}/lead`);
});
inOrder(() => stage);
afterAll(() => stage?.close());

test('Ana’s phone says that staff were told only once they were, and whom else she can call', async () => {
	await ana.context.setOffline(true);
	await call(ana);
	await see(ana, m.live_safety_unreached({ line: '988' }));
	expect(await ana.page.getByText(m.live_safety_told()).count()).toBe(0);
	await ana.context.setOffline(false);
	await see(ana, m.live_safety_told());
	await ana.page.getByRole('radio', { name: m.live_safety_wish_after() }).check();
	expect(await ana.page.getByRole('link', { name: '988' }).count()).toBe(2);
});

test('both consoles show it until somebody has it; Ana hears that she was seen, and goes back', async () => {
	for (const console of [maya, jonas]) {
		await strip(console).getByText(m.live_alert_from_help()).waitFor();
		await strip(console).getByText(m.live_alert_wish_after()).waitFor();
	}
	await maya.page.getByRole('alert').getByText(/Ana/).waitFor({ state: 'attached' });
	expect(await maya.page.title()).not.toMatch(/Ana|!|\(/);
	const found = [
		...(await stumbles(maya.page, 'console, alert', onDesk)),
		...(await stumbles(ana.page, 'calm', onPhone))
	];
	expect(found).toEqual([]);
	await jonas.page.getByRole('button', { name: m.live_alert_take_for({ name: 'Ana' }) }).click();
	await strip(maya)
		.getByText(/Jonas Weir/)
		.waitFor();
	await see(ana, m.live_safety_seen());
	await ana.page.getByRole('button', { name: m.live_safety_back() }).click();
	await see(ana, m.live_talking());
});

test('[R2] Benito’s phone and the screen on the wall hear nothing of it', async () => {
	await stage.pass(9);
	await maya.page.getByRole('button', { name: m.live_lead_next({ title: 'Check-in' }) }).click();
	await benito.page.getByRole('heading', { name: m.activities_check_in_ask_mood({}, es) }).waitFor();
	for (const other of [benito, display]) {
		expect(other.wire.text()).not.toMatch(/safety\.|"alerts"|\bAna\b/);
		expect(other.wire.received().join()).not.toContain(m.live_alert_from_help());
	}
	expect(ana.wire.text()).not.toMatch(/Jonas|safety\.acknowledged/);
});

test('[R16] the record waits for what came of it, and every other note can be signed meanwhile', async () => {
	const { page } = maya;
	await stage.pass(12);
	for (const title of ['Practice', 'Close'])
		await page.getByRole('button', { name: m.live_lead_next({ title }) }).click();
	await page.getByRole('button', { name: m.live_lead_end() }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_end() }).click();
	await page.waitForURL('**/wrap-up');
	await see(maya, m.record_alerts_wait_title());
	await page.getByRole('button', { name: m.record_confirm() }).click();
	await page.getByRole('link', { name: m.record_to_group() }).click();
	await page.getByLabel(m.record_section_process()).fill('Quiet and attentive.');
	await see(maya, m.common_saved());
	expect(await page.getByLabel(m.record_section_process()).inputValue()).not.toMatch(/help/);
	await see(maya, m.record_alerts_wait_title());
});

test('Sara sees it waiting; Jonas writes what came of it, and chooses the level himself', async () => {
	await sara.page.goto('/today');
	await sara.page.getByRole('link', { name: m.record_waiting_disposition({ group: 'Tuesday skills' }) }).click();
	await see(sara, m.record_alert_watch());
	const { page } = jonas;
	await page.goto('/alerts');
	await page.getByRole('link', { name: m.live_alert_write_for({ name: 'Ana' }) }).click();
	await page.getByLabel(m.record_alert_note()).fill('Will call her sister tonight.');
	await page.getByRole('button', { name: m.record_alert_save() }).click();
	await see(jonas, m.record_alert_error_level());
	await see(jonas, m.record_alert_error_finding({ finding: m.record_alert_ideation() }));
	expect(await stumbles(page, 'alert, errors', [...onPhone, ...onDesk])).toEqual([]);
	for (const finding of [m.record_alert_ideation(), m.record_alert_plan(), m.record_alert_intent()])
		await page.getByRole('group', { name: finding }).getByRole('radio', { name: m.record_alert_denied() }).check();
	const means = page.getByRole('group', { name: m.record_alert_means() });
	await means.getByRole('radio', { name: m.record_alert_not_assessed() }).check();
	await page.getByLabel(m.record_alert_finding_words({ finding: m.record_alert_protective() })).fill('Her sister');
	await page.getByRole('radio', { name: 'Low' }).check();
	await page.getByLabel(m.record_alert_follow_up_owner()).selectOption('Jonas Weir');
	await page.getByLabel(m.record_alert_follow_up(), { exact: false }).fill('2020-01-02');
	await page.getByLabel(m.record_password()).fill(password);
	await page.getByRole('checkbox', { name: 'Safety plan reviewed' }).check();
	await page.getByRole('button', { name: m.record_alert_save() }).click();
	await see(jonas, 'Will call her sister tonight.');
	await page.goto('/today');
	await page.getByRole('link', { name: m.record_waiting_follow_ups_overdue({ count: 1 }) }).click();
	await see(jonas, m.record_alerts_empty_title());
	await page.getByText(m.record_follow_up_finish()).click();
	await page.getByLabel(m.record_follow_up_happened()).fill('She is with her sister.');
	expect(await stumbles(page, 'follow-up', [...onPhone, ...onDesk])).toEqual([]);
	await page.getByRole('button', { name: m.record_follow_up_done_for({ name: 'Ana' }) }).click();
	await expect.poll(() => page.getByText(m.record_follow_up_overdue()).count()).toBe(0);
	await sara.page.goto('/alerts');
	await sara.page.getByRole('link', { name: /^Ana/ }).waitFor();
	expect(await stumbles(sara.page, 'alerts', [...onPhone, ...onDesk])).toEqual([]);
});

test('[R16] Ana’s own note carries it with where it is from; once all is signed the session is closed', async () => {
	const { page } = maya;
	await page.goto(`/sessions/${stage.world.session}/wrap-up/group`);
	expect(await page.getByText(m.record_alerts_wait_title()).count()).toBe(0);
	expect(await page.getByLabel(m.record_section_process()).inputValue()).not.toMatch(/sister/);
	await page.getByRole('button', { name: m.record_to_people() }).click();
	for (const key of ['ana', 'benito'] as const) {
		await page.getByRole('heading', { name: stage.world.clients[key].name, level: 2 }).waitFor();
		const note = (
			await page.getByRole('textbox').evaluateAll((all) => all.map((it) => (it as HTMLTextAreaElement).value))
		).join();
		expect([key, /sister tonight/.test(note)]).toEqual([key, key === 'ana']);
		await page.getByLabel(m.record_section_assessment()).fill(`Took part, ${key}.`);
		await page.getByLabel(m.record_section_plan()).fill(`Comes back on Thursday, ${key}.`);
		const on = key === 'benito' ? m.record_to_sign() : m.record_next_person();
		await page.getByRole('button', { name: on }).click();
	}
	await page.getByLabel(m.record_password()).fill(password);
	await page.getByRole('button', { name: m.record_sign_button() }).click();
	await see(maya, m.record_complete());
	// Ana's phone was without a network for a while, and its browser says so.
	expect(stage.troubles.filter((it) => !it.includes('/join/'))).toEqual([]);
});

test('Ada keeps the list of people one can reach', async () => {
	const { page } = await stage.staff('ada');
	await page.goto('/admin/safety');
	expect(await stumbles(page, 'safety settings', [...onPhone, ...onDesk])).toEqual([]);
	await page.getByLabel(m.staff_safety_on_call()).selectOption('Sara Okonjo');
	await page.getByLabel(m.staff_safety_to()).first().fill('');
	await page.getByRole('button', { name: m.common_save() }).click();
	await page.getByText(m.staff_safety_saved()).waitFor();
	const { page: help } = await stage.seat({ locale: 'en-US' });
	await help.goto('/join/help');
	expect(await help.getByRole('link', { name: /988|911/ }).allTextContents()).toEqual(['Text 988', 'Call 911']);
});
