import { afterAll, beforeAll, expect, test } from 'vitest';
import { showCode } from '#lib/domain/join-code.ts';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import type { App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { follow } from '#lib/server/curricula/following.ts';
import { fill } from '#lib/server/curricula/session-modules.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { assign } from '#lib/server/measures/assignments.ts';
import { record } from '#lib/server/measures/results.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { startApp } from '#lib/server/start.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { World } from '#tests/support/world.ts';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { kept } from './kept-page.ts';
import { onPhone, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { goOn, see } from './together.ts';

/**
 * Dee's first week: a personal link, a questionnaire at home, two days in the group with practice between them, a part of it where there is
 * no network, and at its end what has changed and what she missed.
 */
let stage: Stage;
let maya: Seated, dee: Seated;
let second: { session: number; code: string };
const pin = '480215';
const day = 24 * 3600_000;
const homework = { en: 'Take one short walk.', es: 'Da un paseo corto.' };
const course = curriculumBySlug('skills')!;
const [missed] = course.modules;
const blocks: Block[] = [
	{ id: 'in', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: ['mood', 'homework'] } },
	{ id: 'end', title: 'Close', minutes: 10, activity: { kind: 'closing', homework, feedback: 'none' } }
];
const alive = ({ page }: Seated) => page.locator('html[data-alive]').waitFor();
const press = ({ page }: Seated, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const choose = ({ page }: Seated, name: string) => page.getByRole('radio', { name, exact: true }).check();
const heading = ({ page }: Seated, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

beforeAll(async () => {
	stage = await Stage.open(blocks, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir, LOG_LEVEL: 'silent' }));
		await earlier(app, world);
		await app.stop();
	});
	const { dee: client } = stage.world.clients;
	maya = await stage.staff('maya', {}, `/clients/${client.id}/personal-link`);
	dee = await stage.seat({ viewport: { width: 390, height: 844 }, locale: 'en-US', hasTouch: true });
	dee.page.on('console', (line) => {
		if (/hydration/.test(line.text())) stage.troubles.push(`${dee.page.url()}: ${line.text()}`);
	});
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

/** Dee began three days ago, missed a session of the course the day after, and is asked for a GAD-7 each week; another session is tomorrow. */
async function earlier(app: App, { group, staff, clients }: World) {
	const { t, db, write } = app.store;
	const now = Date.now();
	const dayBefore = (days: number) => new Date(now - days * day).toISOString().slice(0, 10);
	await write((tx) => [tx.update(t.enrolment).set({ startsOn: dayBefore(3) })]);
	await follow({ groupId: group, curriculum: course, locale: 'en' }, { by: staff.maya.id, today: dayBefore(30) });
	const past = { groupId: group, title: 'Skills', plannedStart: now - 2 * day, plannedMinutes: 50, blocks };
	const held = await sessions.create(past, staff.maya.id);
	const template = { curriculum: course, module: missed!.id, template: missed!.sessions[0]! };
	await fill(held, template, 'en', staff.maya, now - 2 * day);
	const by = { as: 'staff' as const, id: staff.maya.id, name: staff.maya.name };
	const say = async (type: string, minute: number, more: object = {}) => {
		const at = now - 2 * day + minute * 60_000;
		const reply = await app.rooms.execute(held, by, randomId(), { type, ...more } as RoomCommand, { at });
		if (!reply.ok) throw new Error(`${type}: ${reply.code}`);
	};
	const current = async () => (await app.rooms.state(held)).room.current;
	for (const type of ['staff.arrive', 'session.open']) await say(type, 0);
	await say('seat.enter', 0, { name: 'Ana', client: clients.ana.id });
	await say('session.start', 0);
	for (let minute = 10; minute < 50; minute += 10) await say('agenda.next', minute, { from: await current() });
	await say('session.end', 50);
	await confirm(staff.maya, held, {}, now - 2 * day + 60 * 60_000);
	const [{ programId }] = (await db.select({ programId: t.group.programId }).from(t.group)) as [{ programId: string }];
	const asked = { programId, clientId: clients.dee.id, slug: 'gad-7', startsOn: dayBefore(3), endsOn: null };
	await assign({ ...asked, rule: 'weekly' }, staff.maya.id);
	const answers = Object.fromEntries(gad7.items.map(({ id }) => [id, 3]));
	const paper = { clientId: clients.dee.id, programId, slug: 'gad-7', answers, source: 'paper' as const };
	const filled = await record({ ...paper, by: staff.maya.id, day: dayBefore(14), at: now - 14 * day });
	if (!filled.ok) throw new Error(`The questionnaire was not recorded: ${filled.code}`);
	const tomorrow = { groupId: group, title: 'Wednesday skills', plannedStart: now + day, plannedMinutes: 40, blocks };
	const session = await sessions.create(tomorrow, staff.maya.id);
	second = { session, code: (await sessions.codes(session))!.joinCode };
}

/** Maya opens the session, and Dee comes by its code: her page says who she is. */
async function begins(session: number, code: string, isEarly = false) {
	await maya.page.goto(`/sessions/${session}/plan`);
	await alive(maya);
	await press(maya, m.live_plan_open());
	// Tomorrow's is opened today, of which the product makes sure.
	const sure = maya.page.getByRole('dialog').or(maya.page.getByRole('alertdialog'));
	if (isEarly) await sure.getByRole('button', { name: m.live_plan_open(), exact: true }).click();
	await maya.page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	await dee.page.goto(`/join/${showCode(code)}`);
	await alive(dee);
	const { preferredName: name, name: full } = stage.world.clients.dee;
	expect(await dee.page.getByLabel(m.join_name()).inputValue()).toBe(name);
	await dee.page.getByLabel(m.join_agree()).check();
	await press(dee, m.join_ask());
	await letIn(maya.page, name, full);
	await press(maya, m.live_lead_start());
}
async function ends() {
	await press(maya, m.live_lead_end());
	await maya.page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_end() }).click();
	await maya.page.waitForURL('**/wrap-up');
	await heading(dee, m.join_ended_title());
	await dee.page.getByRole('link', { name: m.my_title() }).click();
	await heading(dee, m.my_hello({ name: stage.world.clients.dee.preferredName }));
	await alive(dee);
}
async function rates(mood: number) {
	await heading(dee, m.activities_check_in_ask_mood());
	await dee.page.getByRole('slider').fill(`${mood}`);
	await press(dee, m.common_continue());
}

test('Maya hands Dee a link; Dee chooses a PIN and answers at home what is asked for each week', async () => {
	await press(maya, m.my_staff_make());
	const address = await maya.page.getByRole('textbox', { name: m.my_staff_address() }).inputValue();
	const { page } = dee;
	await page.goto(address.slice(address.indexOf('/my/open')));
	await heading(dee, m.my_pin_choose_title());
	await page.getByLabel(m.my_pin(), { exact: true }).fill(pin);
	await page.getByLabel(m.my_pin_again()).fill(pin);
	await press(dee, m.my_pin_choose());
	await see(dee, m.my_practice_none());
	await see(dee, m.my_trends_none());
	await page.getByRole('link', { name: gad7.title.en }).click();
	await press(dee, m.activities_questionnaire_begin());
	for (const item of gad7.items) {
		await page.getByRole('heading', { name: item.text.en }).waitFor();
		await choose(dee, item.choices[1]!.label.en);
		await press(dee, m.common_continue());
	}
	await press(dee, m.activities_questionnaire_finish());
	await heading(dee, m.my_form_done());
	await page.getByRole('link', { name: m.my_form_back() }).click();
	await page.getByText(m.my_trend_better()).waitFor();
});

test('on her first day she comes by her page, checks in, and takes on something to practice', async () => {
	await begins(stage.world.session, stage.world.joinCode);
	await rates(4);
	await press(dee, m.common_pass());
	await press(dee, m.activities_check_in_finish());
	await goOn(maya, 'Close');
	await press(maya, m.activities_closing_lead_propose());
	await heading(dee, m.activities_closing_take_away());
	await press(dee, m.common_pass());
	await choose(dee, m.activities_closing_accept());
	await press(dee, m.common_continue());
	await maya.page.getByText(m.activities_closing_accepted()).first().waitFor();
	await ends();
	await see(dee, homework.en);
});

test('[R4] at home, without a network, she says how it went; it outlasts a reload, and arrives once', async () => {
	const { page, context } = dee;
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.reload();
	await alive(dee);
	const link = page.getByRole('link', { name: m.my_practice_ask() });
	await kept(page, (await link.getAttribute('href'))!);
	await context.setOffline(true);
	await link.click();
	await choose(dee, m.my_practice_partly());
	await page.getByLabel(m.my_practice_way()).fill('It rained all week');
	await press(dee, m.common_save());
	await see(dee, m.my_unsent());
	expect(await stumbles(page, 'practice, unsent', onPhone)).toEqual([]);
	await page.reload();
	await alive(dee);
	await see(dee, m.my_unsent());
	expect(await page.getByLabel(m.my_practice_way()).inputValue()).toBe('It rained all week');
	await page.getByRole('link', { name: m.common_back() }).click();
	await see(dee, m.my_practice_partly());
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/my/save')) sent.push(request.postData() ?? '');
	});
	await context.setOffline(false);
	await page.getByText(m.common_save_waiting()).waitFor({ state: 'hidden' });
	await see(dee, m.my_practice_partly());
	await page.reload();
	await alive(dee);
	await see(dee, m.my_practice_partly());
	expect(new Set(sent.map((body) => (JSON.parse(body) as { id: string }).id)).size).toBe(1);
});

test('on her second day the check-in begins with what she said, and Maya has seen it before', async () => {
	await maya.page.goto(`/groups/${stage.world.group}/practice`);
	await see(maya, m.my_staff_practice_way({ words: 'It rained all week' }));
	await press(maya, `${m.my_staff_practice_review()}: ${stage.world.clients.dee.preferredName}`);
	await maya.page.getByText(/^Reviewed/).waitFor();
	await begins(second.session, second.code, true);
	await rates(6);
	await dee.page.getByRole('radio', { checked: true }).waitFor();
	await press(dee, m.common_continue());
	await press(dee, m.activities_check_in_finish());
	await goOn(maya, 'Close');
	await ends();
});

test('at the end of the week her page says how it is going, and her chart shows the line and what she missed', async () => {
	await dee.page.getByText(m.my_trend_better()).waitFor();
	await maya.page.goto(`/clients/${stage.world.clients.dee.id}`);
	await alive(maya);
	await maya.page.getByRole('heading', { name: m.chart_trends() }).waitFor();
	const catchUp = maya.page.getByText(`${m.curriculum_catch_up()}: 1`);
	await catchUp.click();
	await see(maya, missed!.title.en);
	expect(stage.troubles).toEqual([]);
});
