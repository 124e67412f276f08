import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { plan } from '#lib/server/care-team/meetings.ts';
import { grant } from '#lib/server/programs/team.ts';
import { startApp } from '#lib/server/start.ts';
import { password } from '#tests/support/cast.ts';
import { saved } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles, ways } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Sara's team meets: everybody of the program is new. Maya, who leads their group, writes along; Sara chairs, and signs. */
let stage: Stage;
let at: string;
let sara: Seated, maya: Seated;
const found: string[] = [];

beforeAll(async () => {
	stage = await Stage.open(undefined, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir, LOG_LEVEL: 'silent' }));
		const { sara, maya } = world.staff;
		const { group } = app.store.t;
		const [{ programId }] = (await app.store.db.select({ programId: group.programId }).from(group)) as [
			{ programId: string }
		];
		const scope = { kind: 'program', id: programId } as const;
		await grant({ staffId: sara.id, standing: 'supervisor', scope }, { id: 'system' });
		const planned = { plannedAt: Date.now(), minutesEach: 5, attending: [sara.id, maya.id] };
		at = `/programs/${programId}/meetings/${await plan(sara, programId, planned)}`;
		await app.stop();
	});
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const alive = ({ page }: Seated) => page.locator('html[data-alive]').waitFor();
const press = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true }).first().click();

test('Sara puts the agenda in order by keyboard, leaves Dee out with a word, and starts', async () => {
	sara = await stage.staff('sara');
	const { page } = sara;
	const { ana, benito, dee } = stage.world.clients;
	await page.goto(at);
	await alive(sara);
	found.push(...(await stumbles(page, 'a planned meeting', ways)));
	await page.getByRole('button', { name: m.care_team_up({ name: benito.name }) }).click();
	await page.getByRole('button', { name: m.care_team_up({ name: benito.name }), disabled: true }).waitFor();
	await page.reload();
	expect(await page.locator('[data-row] h3').first().innerText()).toBe(benito.name);
	await alive(sara);
	const row = page.locator('[data-row]', { hasText: dee.name });
	await row.getByText(m.care_team_leave_out(), { exact: true }).first().click();
	await row.getByLabel(m.care_team_leave_out_why({ name: dee.name })).fill('Next week, with her family');
	await row.getByRole('button', { name: m.care_team_leave_out() }).click();
	await page.getByText('Next week, with her family').waitFor();
	await press(sara, m.care_team_start());
	await page.getByText(m.care_team_status_open(), { exact: true }).waitFor();
	await page.getByRole('button', { name: m.care_team_talk_about({ name: ana.name }) }).click();
	await page.getByRole('heading', { level: 1, name: ana.name }).waitFor();
	found.push(...(await stumbles(page, 'a person in a meeting', ways)));
});

test('Maya writes while Sara writes, and neither loses a word', async () => {
	maya = await stage.staff('maya');
	await maya.page.goto(at);
	await maya.page.getByRole('link', { name: stage.world.clients.ana.name }).first().click();
	await alive(maya);
	const said = ({ page }: Seated) => page.getByLabel(m.care_team_section_discussed(), { exact: true });
	// Maya has the page before Sara writes: what she types then is beside it, not over it.
	await said(maya).waitFor();
	await said(sara).fill('Sleeps better.');
	await said(sara).blur();
	await saved(sara.page);
	await said(maya).fill('Back at work.');
	await said(maya).blur();
	await maya.page.getByText(m.care_team_together()).waitFor();
	expect(await said(maya).inputValue()).toBe('Sleeps better.\nBack at work.');
	await press(maya, m.care_team_decide());
	await maya.page.getByLabel(m.care_team_decision(), { exact: true }).fill('Call her doctor');
	await maya.page.getByLabel(m.care_team_decision(), { exact: true }).blur();
	await saved(maya.page);
	await sara.page.reload();
	expect(await said(sara).inputValue()).toBe('Sleeps better.\nBack at work.');
	expect(await sara.page.getByLabel(m.care_team_decision(), { exact: true }).inputValue()).toBe('Call her doctor');
});

test('Sara ends the meeting and signs for everybody in one act', async () => {
	const { page } = sara;
	await page.goto(`${at}/sign`);
	found.push(...(await stumbles(page, 'signing a meeting', ways)));
	await page.getByLabel(m.record_password()).fill(password);
	await press(sara, m.care_team_sign({ count: 1 }));
	await page.getByText(m.care_team_status_signed(), { exact: true }).waitFor();
	await page.getByRole('link', { name: m.care_team_filed() }).click();
	await page.getByText('1. Call her doctor', { exact: false }).first().waitFor();
	await page.getByRole('heading', { name: m.care_team_section_decided() }).waitFor();
});

test('what Maya is to do is on her Today, and done with a word; the next meeting brings whom nobody came to', async () => {
	const { page } = maya;
	await page.goto('/today');
	await page.locator('a[href^="/decisions/"]').click();
	await page.getByLabel(m.record_follow_up_happened()).fill('She starts on Monday.');
	found.push(...(await stumbles(page, 'a decision', ways)));
	await press(maya, m.record_follow_up_done());
	await page.getByText('She starts on Monday.').waitFor();
	const list = at.replace(/\/[^/]+$/, '');
	await sara.page.goto(list);
	await alive(sara);
	await sara.page.getByLabel(m.care_team_day(), { exact: true }).fill('2030-01-08');
	await sara.page.getByLabel(m.care_team_time(), { exact: false }).fill('12:00');
	found.push(...(await stumbles(sara.page, 'care team meetings', ways)));
	await press(sara, m.care_team_plan_button());
	await sara.page.locator('[data-row]', { hasText: stage.world.clients.benito.name }).waitFor();
	expect(await sara.page.getByText(/^Not discussed on /).count()).toBe(2);
	await sara.page.context().addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	await sara.page.reload();
	found.push(...(await stumbles(sara.page, 'a planned meeting (es)', inSpanish)));
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
