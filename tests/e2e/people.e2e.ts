import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { startApp } from '#lib/server/start.ts';
import { readConfig } from '#lib/server/config.ts';
import { groupJoins } from '#lib/server/weeks/track-roster.ts';
import type { World } from '#tests/support/world.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** A program of two tracks, and a list of fifteen people in a spreadsheet. */
let stage: Stage;
let maya: Seated;
let program: string;
let presses = 0;

const names = Array.from({ length: 15 }, (_, i) => `Person${String.fromCharCode(65 + i)} Ejemplo`);
const list = [
	'Nombre completo\tItinerario\tIdioma',
	...names.map((name, i) => `${name}\t${i < 7 ? 'Morning' : 'Evening'}\tes`)
];

async function twoTracks({ dataDir, group }: World) {
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	const { db, t, write } = app.store;
	const [found] = await db.select({ id: t.group.programId }).from(t.group).where(eq(t.group.id, group));
	program = found!.id;
	const made = { programId: program, createdAt: Date.now() };
	await write((tx) => [
		tx.insert(t.levelOfCare).values({ ...made, id: 'three', name: 'IOP 3 days', leastMinutes: 540, step: 1 }),
		tx.insert(t.track).values({ ...made, id: 'morning', name: 'Morning', levelId: 'three', capacity: 8 }),
		tx.insert(t.track).values({ ...made, id: 'evening', name: 'Evening', capacity: 6 })
	]);
	await groupJoins('morning', group, '2026-01-05', 'system');
	await app.stop();
}

beforeAll(async () => {
	stage = await Stage.open(undefined, twoTracks);
	maya = await stage.staff('maya');
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const press = async (name: string | RegExp, kind: 'button' | 'link' = 'button') => {
	await maya.page.getByRole(kind, { name }).and(maya.page.locator(':not([data-resting])')).first().click();
	presses += 1;
};

test('fifteen people are pasted in, in two tracks: a mistake is named by line and column, and nothing is written before it is mended', async () => {
	const { page } = maya;
	await page.goto(`/programs/${program}/people`);
	await page.locator('html[data-alive]').waitFor();
	await press(m.people_import(), 'link');
	await page
		.getByLabel(m.import_text())
		.fill(list.join('\n').replace('PersonC Ejemplo\tMorning', 'PersonC Ejemplo\tNight'));
	await press(m.import_check());
	const wrong = m.import_problem({ column: m.import_field_track(), problem: m.import_wrong_track({ typed: 'Night' }) });
	await page.getByText(wrong).waitFor();
	await press(m.import_do({ count: 15 }));
	await page.getByText(m.import_unsettled({ count: 1 })).waitFor();
	expect(await stumbles(page, 'a list with a mistake')).toEqual([]);
	await page.getByText(m.import_change()).click();
	presses += 1;
	await page.getByLabel(m.import_text()).fill(list.join('\n'));
	await press(m.import_check_again());
	await page.getByText(m.import_ready({ count: 15 })).waitFor();
	await page.getByText(m.import_overfull({ name: 'Evening', count: 8, capacity: 6 })).waitFor();
	await press(m.import_do({ count: 15 }));
	await page.getByText(m.import_done({ count: 15 })).waitFor();
	expect(await page.getByText(/^Person[A-O] Ejemplo$/).count()).toBe(15);
	expect(presses).toBeLessThanOrEqual(7);
	expect(await stumbles(page, 'people of a program')).toEqual([]);
});

test('one of them steps down, is paused, comes back, and leaves; each act is one form and stands in the history', async () => {
	const { page } = maya;
	await page.getByRole('link', { name: 'PersonA Ejemplo' }).click();
	await page.getByRole('heading', { name: m.episode_title(), level: 1 }).waitFor();
	await press(m.episode_do_held(), 'link');
	await press(m.episode_do_held());
	await page.getByText(m.episode_refusal_no_reason()).first().waitFor();
	await page.getByLabel(m.episode_reason(), { exact: true }).fill('In the hospital.');
	await press(m.episode_do_held());
	await page.getByText(m.episode_status_on_hold()).first().waitFor();
	await page.getByText('In the hospital.').waitFor();
	expect(await stumbles(page, 'an episode of care')).toEqual([]);
	await press(m.consent_add(), 'link');
	await page.getByLabel(m.consent_kind()).selectOption('release');
	await page.getByLabel(m.consent_covers()).fill('Attendance');
	await press(m.consent_add());
	await page.getByText(m.consent_refusal_no_recipient()).first().waitFor();
	await page.getByLabel(m.consent_to()).fill('Dr. Vance');
	await press(m.consent_add());
	await page.getByText(m.consent_state_on(), { exact: true }).waitFor();
	await press(new RegExp(`^${m.episode_do_discharged()}$`), 'link');
	await page.getByLabel(m.episode_disposition()).selectOption('higher-level');
	expect(await stumbles(page, 'a discharge')).toEqual([]);
	await press(m.episode_do_discharged());
	await page.getByRole('heading', { name: m.episode_earlier() }).waitFor();
	await page.getByText(m.episode_disposition_higher_level()).waitFor();
});

test('in Spanish on a phone', async () => {
	const { page, context } = maya;
	await context.addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	const found: string[] = [];
	for (const path of ['people', 'people/new', 'import']) {
		await page.goto(`/programs/${program}/${path}`);
		found.push(...(await stumbles(page, path, inSpanish)));
	}
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
