import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { sign } from '#lib/server/records/signing.ts';
import { startApp } from '#lib/server/start.ts';
import { password } from '#tests/support/cast.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { inOrder } from './in-order.ts';
import { stumbles, type Way } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/** Yesterday's session is signed, reviewed and closed when Ana's call for help, long on its way, arrives. */
let stage: Stage;
let session: number;
let note: { id: string; words: string };
let maya: Seated, jonas: Seated, sara: Seated;
const hour = 3600_000;
const yesterday = Date.now() - 27 * hour;
const signed = yesterday + hour;
const onDesk: Way[] = [{ width: 1280, scheme: 'light' }];

beforeAll(async () => {
	stage = await Stage.open(undefined, async ({ dataDir, group, staff, clients: { ana } }) => {
		const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
		const came = [{ name: 'Ana', client: ana.id, answers: { mood: 4 } }];
		session = await metBefore(app, group, staff.maya, 0, ['mood'], came, yesterday);
		await confirm(staff.maya, session, {}, signed);
		const gathered = (await gather(session))!;
		for (const { id, content } of await ensureDrafts(staff.maya, gathered, await linesOf(gathered), signed)) {
			const blank = content.sections.filter(({ text }) => text === '');
			const edits = blank.map((section) => ({ id: section.id, was: '', text: `What I saw of the ${section.id}.` }));
			await saveSections(staff.maya, id, edits, signed);
		}
		const done = await sign(staff.maya, session, await notesOf(session), password, signed);
		expect(done).toMatchObject({ closed: true });
		const own = (await notesOf(session)).find(({ clientId }) => clientId === ana.id)!;
		note = { id: own.id, words: own.content.sections[0]!.text };
		for (const { id } of await notesOf(session)) await markReviewed(staff.sara, id, signed + hour);
		const { seats } = (await app.rooms.state(session)).staff;
		const by = { as: 'seat', seat: Object.keys(seats)[0]! } as const;
		await app.rooms.execute(session, by, randomId(), { type: 'safety.help' }, { at: Date.now() - hour / 2 });
		await app.stop();
	});
	[maya, jonas, sara] = await Promise.all([stage.staff('maya'), stage.staff('jonas'), stage.staff('sara')]);
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const record = () => `/sessions/${session}/record`;
const finds = async ({ page }: Seated, words: RegExp) => {
	await page.goto('/today');
	await page.getByRole('link', { name: words }).first().waitFor();
};

test('Jonas assesses the alert that came after all was signed', async () => {
	const { page } = jonas;
	await page.goto('/alerts');
	await page.getByRole('link', { name: m.live_alert_write_for({ name: 'Ana' }) }).click();
	await page.getByLabel(m.record_alert_note()).fill('Reached her at home; her sister is with her.');
	for (const finding of [m.record_alert_ideation(), m.record_alert_plan(), m.record_alert_intent()])
		await page.getByRole('group', { name: finding }).getByRole('radio', { name: m.record_alert_denied() }).check();
	const means = page.getByRole('group', { name: m.record_alert_means() });
	await means.getByRole('radio', { name: m.record_alert_not_assessed() }).check();
	await page.getByLabel(m.record_alert_finding_words({ finding: m.record_alert_protective() })).fill('Her sister');
	await page.getByRole('radio', { name: 'Low' }).check();
	await page.getByLabel(m.record_password()).fill(password);
	await page.getByRole('button', { name: m.record_alert_save() }).click();
	await see(jonas, 'Reached her at home; her sister is with her.');
	await page.goto(`${record()}#note-${note.id}`);
	await page
		.getByRole('heading', { name: `${stage.world.clients.ana.name} · ${m.record_kind_risk_assessment()}` })
		.waitFor();
});

test('[R19] Maya, who signed, and Sara, who reviewed, are told, and the note says what it said', async () => {
	await finds(maya, /^Risk was assessed after you signed/);
	await finds(sara, /^Risk was assessed after you reviewed/);
	await maya.page.goto(record());
	await see(maya, m.record_assessed_after_title());
	await maya.page.getByText(note.words.split('.')[0]!, { exact: false }).first().waitFor();
	expect(await stumbles(maya.page, 'record, assessed after signing', onDesk)).toEqual([]);
});

test('a day after it was signed Jonas adds to Maya’s note, under his own name', async () => {
	const { page } = jonas;
	await page.goto(record());
	await page.locator('html[data-alive]').waitFor();
	const own = page.locator(`#note-${note.id}`);
	await own.getByText(m.record_add()).click();
	await own.getByLabel(m.record_add_text()).fill('She called after the session. See the risk assessment.');
	await own.getByLabel(m.record_password()).fill(password);
	await own.getByRole('button', { name: m.record_add_sign() }).click();
	await see(jonas, m.record_added());
});
