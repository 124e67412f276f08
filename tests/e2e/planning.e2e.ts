import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curricula, curriculumBySlug } from '#lib/curricula/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { templateIn } from '#lib/server/curricula/session-modules.ts';
import { letIn, saved } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/** Maya plans next week from this week's session, keeps what worked, and sets her group up to meet by video. */
const link = 'https://meet.example.org/tuesday';
let stage: Stage;
let maya: Seated;
let plan: string;

beforeAll(async () => {
	stage = await Stage.open();
}, 120_000);
afterAll(() => stage?.close());
inOrder(() => stage);

const titles = (page: Page) => page.locator('li.block .words > .strong').allTextContents();
const reuse = async (page: Page, what: string) => {
	await page.getByRole('button', { name: m.live_plan_reuse(), exact: true }).click();
	await page.getByRole('button', { name: what }).click();
	return page.getByRole('dialog', { name: what });
};

test('a session starts from the last one of the group', async () => {
	maya = await stage.staff('maya');
	const { page } = maya;
	await page.goto('/library');
	await page.getByRole('heading', { name: m.staff_library_plans_none() }).waitFor();
	const found = await stumbles(page, 'library, empty');
	await page.goto('/sessions/new');
	await page.getByRole('radio', { name: new RegExp(`^The last session: Tuesday skills`) }).check();
	found.push(...(await stumbles(page, 'a new session')));
	await page.getByLabel(m.staff_plan_day(), { exact: true }).fill('2027-03-02');
	await page.getByRole('button', { name: m.staff_plan_create() }).click();
	await page.waitForURL('**/plan');
	plan = page.url();
	expect(await titles(page)).toEqual(['Welcome', 'Check-in', 'Practice', 'Close']);
	expect(found).toEqual([]);
});

test('a part is dragged by its handle, and what has a fixed time says what is free before it', async () => {
	const { page } = maya;
	await page.getByText(m.live_lead_link_live()).waitFor({ state: 'hidden' });
	const handle = (await page.locator('li.block').nth(3).locator('.handle').boundingBox())!;
	const second = (await page.locator('li.block').nth(1).boundingBox())!;
	await page.mouse.move(handle.x + 10, handle.y + 10);
	await page.mouse.down();
	await page.mouse.move(handle.x + 12, second.y + 20, { steps: 6 });
	await page.mouse.up();
	await expect.poll(() => titles(page)).toEqual(['Welcome', 'Close', 'Check-in', 'Practice']);
	await page.getByText(m.live_plan_moved({ title: 'Close', place: 2, of: 4 })).waitFor();
	await page.getByRole('button', { name: m.live_plan_down({ title: 'Close' }) }).click();
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(() => titles(page)).toEqual(['Welcome', 'Check-in', 'Practice', 'Close']);

	await page.getByRole('button', { name: `${m.common_edit()}: Close` }).click();
	await page.getByLabel(m.live_plan_clock(), { exact: true }).selectOption('end');
	await page.getByLabel(m.live_plan_clock_time(), { exact: true }).fill('10:45');
	await page.getByText(m.live_plan_gap({ minutes: 5, title: 'Close' })).waitFor();
	await page.getByLabel(m.live_plan_clock_time(), { exact: true }).fill('10:37');
	await page.getByText(/^The previous block runs 3 min into Close at 10:32/).waitFor();
	await saved(page);
	const found = await stumbles(page, 'plan, a pinned part');
	await page.reload();
	await page.getByText(/^Ends at 10:37/).waitFor();
	expect(found).toEqual([]);
});

test('a part and a plan are kept, and found again', async () => {
	const { page } = maya;
	await page.getByRole('button', { name: `${m.common_edit()}: Practice` }).click();
	await page.getByRole('button', { name: m.live_plan_keep_block() }).click();
	await page.getByText(m.live_plan_keep_block_done()).waitFor();
	await page.getByRole('button', { name: m.live_plan_add() }).click();
	const found = await stumbles(page, 'adding a part');
	await page.getByRole('list', { name: m.live_plan_family_kept() }).getByRole('button', { name: 'Practice' }).click();
	await expect.poll(() => titles(page)).toEqual(['Welcome', 'Check-in', 'Practice', 'Close', 'Practice']);
	// A new block goes where it was asked for, is not red while it is written, and does not keep the rest from being saved.
	await page.getByRole('button', { name: m.live_plan_add_after({ title: 'Welcome' }) }).click();
	await page.locator('.adding').getByRole('button', { name: m.activities_poll_name() }).click();
	await expect.poll(() => titles(page)).toHaveLength(6);
	expect((await titles(page))[1]).toBe(m.activities_poll_name());
	await page.getByLabel(m.live_plan_minutes_of({ title: 'Welcome' })).fill('7');
	await saved(page);
	expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
	found.push(...(await stumbles(page, 'a block that is not finished')));
	await page.getByRole('button', { name: `${m.common_done()}: ${m.activities_poll_name()}` }).click();
	await page.getByText(m.live_plan_look()).waitFor();
	await page.getByRole('button', { name: m.live_plan_remove({ title: m.activities_poll_name() }) }).click();
	await saved(page);
	const keeping = await reuse(page, m.live_plan_keep());
	await keeping.getByLabel(m.live_plan_keep_name()).fill('A quiet hour');
	found.push(...(await stumbles(page, 'keeping a plan')));
	await keeping.getByRole('button', { name: m.live_plan_keep_save() }).click();
	await keeping.getByText(m.live_plan_kept({ name: 'A quiet hour' })).waitFor();
	await keeping.getByRole('button', { name: m.common_done() }).click();

	await page.goto(`/sessions/${stage.world.session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	const choosing = await reuse(page, m.live_plan_from_open());
	await choosing.getByRole('radio', { name: /^A quiet hour/ }).check();
	found.push(...(await stumbles(page, 'choosing a plan')));
	await choosing.getByRole('button', { name: m.live_plan_from_use() }).click();
	await expect.poll(() => titles(page)).toHaveLength(5);
	await page.getByRole('button', { name: m.live_plan_from_back() }).click();
	await expect.poll(() => titles(page)).toHaveLength(4);
	const usual = await reuse(page, m.live_plan_usual());
	await usual.getByRole('button', { name: m.live_plan_usual_do() }).click();
	await usual.getByText(m.live_plan_usual_done()).waitFor();

	await page.goto('/library');
	await page.getByLabel(m.staff_library_change_for({ name: 'A quiet hour' })).click();
	found.push(...(await stumbles(page, 'library')));
	const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A quiet hour' }) });
	await row.getByLabel(m.live_plan_keep_name(), { exact: true }).fill('A slow hour');
	await row.getByRole('button', { name: m.staff_library_rename() }).click();
	await page.getByRole('heading', { name: 'A slow hour' }).waitFor();
	expect(found).toEqual([]);
});

test('the group is set up to meet by video, with lines of its own', async () => {
	const { page } = maya;
	await page.goto(`/groups/${stage.world.group}`);
	await page.getByRole('link', { name: m.staff_group_edit() }).click();
	await page.getByRole('radio', { name: m.staff_group_meets_video(), exact: true }).check();
	await page.getByLabel(m.staff_group_link()).fill('http://meet.example.org/tuesday');
	await page.locator('[id="agreement.5.en"]').fill('Phones face down.');
	await page.locator('[id="agreement.5.es"]').fill('El teléfono, boca abajo.');
	await page.getByRole('button', { name: m.common_save() }).click();
	await page.getByRole('link', { name: m.staff_group_link_wrong() }).waitFor();
	const found = await stumbles(page, 'group settings, refused');
	expect(await page.locator('[id="agreement.5.en"]').inputValue()).toBe('Phones face down.');
	await page.getByLabel(m.staff_group_link()).fill(link);
	await page.getByRole('button', { name: m.common_save() }).click();
	await page.getByText(m.staff_group_saved()).waitFor();
	await maya.context.addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	for (const path of [page.url(), '/library', plan]) {
		await page.goto(path);
		found.push(...(await stumbles(page, `${path} in Spanish`, inSpanish)));
	}
	await maya.context.addCookies([{ name: 'language', value: 'en', url: stage.server.origin }]);
	expect(found).toEqual([]);
});

test('[R2] the door shows their own lines; the call is for who was let in, and its link is in no page and on no wire', async () => {
	const { page } = maya;
	await page.goto(`/sessions/${stage.world.session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('button', { name: m.live_plan_open() }).click();
	await page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	const benito = await stage.seat({ viewport: { width: 390, height: 844 }, locale: 'es-MX' });
	await benito.page.goto(`/join/${stage.world.joinCode}`);
	await benito.page.getByText('El teléfono, boca abajo.').waitFor();
	const ana = await stage.phone('Ana');
	const cho = await stage.phone('Cho');
	const display = await stage.display();
	const call = `/join/${stage.world.joinCode}/call`;
	const leadsTo = async ({ page }: Seated, path = call) =>
		(await page.request.get(path, { maxRedirects: 0 })).headers().location;
	expect(await leadsTo(ana)).toBe(`/join/${stage.world.joinCode}`);
	await letIn(page, 'Ana', stage.world.clients.ana.name);
	const join = ana.page.getByRole('link', { name: m.live_video_join() });
	await join.waitFor();
	expect(await join.getAttribute('rel')).toBe('noopener noreferrer');
	expect(await join.getAttribute('target')).toBe('_blank');
	expect(await leadsTo(ana)).toBe(link);
	const found = await stumbles(ana.page, 'lobby by video', onPhone);
	await ana.page.reload();
	await join.waitFor();
	expect(await leadsTo(cho)).toBe(`/join/${stage.world.joinCode}`);
	expect(await leadsTo(display)).toBe(`/join/${stage.world.joinCode}`);
	expect(await cho.page.getByRole('link', { name: m.live_video_join() }).count()).toBe(0);
	for (const someone of [ana, cho, benito, display]) {
		expect(await someone.page.content()).not.toContain('meet.example.org');
		expect(someone.wire.text()).not.toContain('meet.example.org');
	}
	await page.getByRole('link', { name: m.live_video_join() }).waitFor();
	expect(await leadsTo(maya, `/sessions/${stage.world.session}/call`)).toBe(link);
	found.push(...(await stumbles(page, 'console by video')));
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});

test('[R21] a colleague comes in by a link of their own, and an administrator’s own way to the records waits for a second', async () => {
	const ada = await stage.staff('ada');
	await ada.page.goto('/admin/new');
	await ada.page.locator('html[data-alive]').waitFor();
	await ada.page.getByLabel(m.staff_name()).fill('Iris Tamm');
	await ada.page.getByLabel(m.staff_email()).fill('iris@clinic.example');
	await ada.page.getByRole('button', { name: m.staff_admin_add_create() }).click();
	await see(ada, m.staff_admin_link_title({ name: 'Iris Tamm' }));
	const opened = await ada.page.getByText('/welcome#').innerText();

	const iris = await stage.seat({ locale: 'en-US' });
	await iris.page.goto(opened);
	await iris.page.locator('html[data-alive]').waitFor();
	await iris.page.getByLabel(m.staff_account_new()).fill('a kettle and two oranges');
	await iris.page.getByRole('button', { name: m.staff_welcome_go() }).click();
	await iris.page.waitForURL('**/today');

	await ada.page.goto(`/groups/${stage.world.group}`);
	await ada.page.locator('html[data-alive]').waitFor();
	await ada.page.getByRole('group', { name: m.staff_group_facilitators() }).getByLabel('Ada Brook').check();
	await ada.page.getByRole('button', { name: m.staff_group_staff_save() }).click();
	await see(ada, m.staff_group_waits());
	expect((await ada.page.request.get(`/sessions/${stage.world.session}/plan`)).status()).toBe(403);
});

test('the group follows a curriculum, and its next session is planned from what it proposes', async () => {
	const { page } = maya;
	const [curriculum] = curricula;
	const course = `/groups/${stage.world.group}/curriculum`;
	await page.goto(course);
	await page.locator('html[data-alive]').waitFor();
	const found = await stumbles(page, 'choosing a curriculum');
	await page.getByRole('button', { name: m.curriculum_choose_do() }).click();
	await page.getByRole('heading', { name: m.curriculum_matrix() }).waitFor();
	found.push(...(await stumbles(page, 'curriculum of a group')));
	await page
		.getByRole('button', { name: /^Plan .+ with / })
		.first()
		.click();
	await page.getByText(m.curriculum_ahead_chosen(), { exact: true }).waitFor();
	await page.goto(plan);
	await page.getByText(curriculum!.modules[0]!.homePractice.en).waitFor();
	found.push(...(await stumbles(page, 'a plan from a template')));
	const template = curriculum!.modules[0]!.sessions[0]!.slug;
	const library = ['/library/curricula', `/library/curricula/${curriculum!.slug}`, '/library/templates'];
	const pages = [course, ...library, `/library/templates/${template}`, `/clients/${stage.world.clients.ana.id}/skills`];
	for (const path of pages) {
		await page.goto(path);
		found.push(...(await stumbles(page, path)));
	}
	await maya.context.addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	for (const path of pages) {
		await page.goto(path);
		found.push(...(await stumbles(page, `${path} in Spanish`, inSpanish)));
	}
	expect(found).toEqual([]);
});

test('a new session starts from the library; what is written for families asks once first, and brings its notes', async () => {
	const { page } = maya;
	await maya.context.addCookies([{ name: 'language', value: 'en', url: stage.server.origin }]);
	const family = templateIn(curriculumBySlug('family')!, 'family-being-there')!.template;
	await page.goto(`/sessions/new?group=${stage.world.group}&from=${family.slug}`);
	await page.locator('html[data-alive]').waitFor();
	await page.locator('#day').fill(new Date(Date.now() + 20 * 24 * 3600_000).toISOString().slice(0, 10));
	await page.locator('#time').fill('06:15');
	const go = page.getByRole('button', { name: m.staff_plan_create() });
	await go.click();
	const sure = page.getByRole('checkbox', { name: m.curriculum_doubt_all_the_same() });
	await sure.waitFor();
	const found = await stumbles(page, 'a doubt about whom it is for');
	await sure.check();
	await go.click();
	await page.waitForURL(/\/sessions\/\d+\/plan/);
	await page.getByText(family.notes.en).waitFor();
	await page.getByText(m.curriculum_template_notes_why()).waitFor();
	expect(found).toEqual([]);
});
