import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { startApp } from '#lib/server/start.ts';
import { password } from '#tests/support/cast.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { saved } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles, ways } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Maya is not licensed yet: Sara, who supervises her, returns a note, and signs beside her what comes back. */
let stage: Stage;
let session: number;
let maya: Seated, sara: Seated;
const found: string[] = [];

beforeAll(async () => {
	stage = await Stage.open(undefined, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir, LOG_LEVEL: 'silent' }));
		const { maya } = world.staff;
		const { ana } = world.clients;
		const now = Date.now() - 2 * 3600_000;
		session = await metBefore(
			app,
			world.group,
			maya,
			0,
			['mood'],
			[{ name: 'Ana', client: ana.id, answers: { mood: 4 } }],
			now
		);
		await confirm(maya, session, {});
		const gathered = (await gather(session))!;
		for (const note of await ensureDrafts(maya, gathered, await linesOf(gathered))) {
			const blank = note.content.sections.filter(({ text }) => text === '');
			await saveSections(
				maya,
				note.id,
				blank.map(({ id }) => ({ id, was: '', text: `What I saw of the ${id}.` }))
			);
		}
		await app.stop();
	});
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const signAll = async ({ page }: Seated) => {
	await page.goto(`/sessions/${session}/wrap-up/sign`);
	await page.getByLabel(m.record_password()).fill(password);
	await page.getByRole('button', { name: m.record_sign_button() }).click();
};
const shows = ({ page }: Seated, text: string) => page.getByText(text, { exact: true }).first().waitFor();

test('Ada says that Sara co-signs what Maya writes', async () => {
	const { page } = await stage.staff('ada');
	await page.goto('/admin/supervision');
	await page.locator('html[data-alive]').waitFor();
	await page.getByLabel(m.staff_supervision_of()).selectOption({ label: stage.world.staff.maya.name });
	await page.getByLabel(m.staff_supervision_by()).selectOption({ label: stage.world.staff.sara.name });
	await page.getByRole('button', { name: m.staff_supervision_add() }).click();
	const { maya, sara } = stage.world.staff;
	await page
		.getByText(m.staff_supervision_pair({ supervisee: maya.name, supervisor: sara.name }))
		.first()
		.waitFor();
	found.push(...(await stumbles(page, 'supervision', ways)));
});

test('what Maya signs waits for Sara, and says so', async () => {
	maya = await stage.staff('maya');
	await signAll(maya);
	await shows(maya, m.record_sign_result_awaits({ name: stage.world.clients.ana.name }));
	found.push(...(await stumbles(maya.page, 'signed, awaiting', ways)));
});

test('Sara finds it first on her desk, and returns Ana’s note with a word about why', async () => {
	sara = await stage.staff('sara');
	await sara.page.getByRole('link', { name: m.record_waiting_co_sign({ count: 2 }) }).click();
	await sara.page.getByRole('link', { name: stage.world.clients.ana.name }).click();
	await sara.page.getByRole('button', { name: m.record_return_button() }).click();
	await shows(sara, m.record_return_empty());
	await sara.page.getByLabel(m.record_return_comment()).fill('Say how Ana responded to the check-in.');
	found.push(...(await stumbles(sara.page, 'a note to co-sign', ways)));
	await sara.page.getByRole('button', { name: m.record_return_button() }).click();
	await sara.page.getByText(m.desk_returned({ name: stage.world.clients.ana.name })).waitFor({ state: 'attached' });
});

test('Maya reads why, corrects it, and signs it again', async () => {
	const { ana } = stage.world.clients;
	await maya.page.goto('/today');
	await maya.page.getByRole('link', { name: /returned note/ }).click();
	await maya.page
		.getByRole('link', { name: new RegExp(`: ${ana.name}$`) })
		.first()
		.click();
	await shows(maya, 'Say how Ana responded to the check-in.');
	found.push(...(await stumbles(maya.page, 'a returned note', ways)));
	await maya.page.getByLabel(m.record_section_assessment()).fill('Ana answered openly and named her mood.');
	await saved(maya.page);
	await signAll(maya);
	await shows(maya, m.record_sign_result_awaits({ name: ana.name }));
});

test('Sara signs beside her, and the record is complete with two signatures', async () => {
	const { page } = sara;
	await page.context().addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	await page.goto('/reviews?show=to-co-sign');
	await page.getByRole('link', { name: stage.world.clients.ana.name }).click();
	await shows(sara, 'Ana answered openly and named her mood.');
	found.push(...(await stumbles(page, 'a note to co-sign (es)', inSpanish)));
	await page.context().addCookies([{ name: 'language', value: 'en', url: stage.server.origin }]);
	await page.reload();
	for (const last of [false, true]) {
		await page.getByRole('button', { name: m.record_co_sign_button() }).click();
		await page
			.getByText(
				last
					? m.desk_co_signed({ name: m.record_item_group() })
					: m.desk_co_signed({ name: stage.world.clients.ana.name })
			)
			.first()
			.waitFor({ state: 'attached' });
		if (!last) {
			await page.goto('/reviews?show=to-co-sign');
			await page.getByRole('link', { name: m.record_item_group() }).click();
		}
	}
	await maya.page.goto(`/sessions/${session}/record`);
	await maya.page.getByText(m.record_co_signed_role(), { exact: false }).first().waitFor();
	expect(await maya.page.getByText(m.record_co_signed_role()).count()).toBe(2);
	found.push(...(await stumbles(maya.page, 'a co-signed record', ways)));
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
