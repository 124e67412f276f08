import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { startApp } from '#lib/server/start.ts';
import { readConfig } from '#lib/server/config.ts';
import { change } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { sessionTakeAway } from '#lib/worksheets/session-take-away/worksheet.ts';
import type { World } from '#tests/support/world.ts';
import { inOrder } from './in-order.ts';
import type { Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** A skills group that meets by video: each says where they are, they breathe together, and write a wall without names. */
const link = 'https://meet.example.org/skills';
const agenda: Block[] = [
	{
		...{ id: 'arrive', title: 'Arriving', minutes: 5 },
		activity: { kind: 'check-in', fields: ['mood', 'place', 'private-space'] }
	},
	{
		...{ id: 'breathe', title: 'Breathe together', minutes: 5 },
		activity: { kind: 'breathing', pattern: 'box', rounds: 6, rates: false }
	},
	{
		...{ id: 'sheet', title: 'Practice', minutes: 20 },
		activity: { kind: 'worksheet', slug: 'session-take-away', pace: 'together', wall: 'learned' }
	},
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];
const es = { locale: 'es' } as const;
let it: Together;

async function byVideo(world: World) {
	const app = await startApp(readConfig({ DATA_DIR: world.dataDir }));
	const group = (await groups.find(world.group))!;
	await change(group, { ...group, meets: 'video', meetingLink: link }, world.staff.maya.id);
	await app.stop();
}
beforeAll(async () => {
	it = await together(agenda, byVideo);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const press = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true }).click();

test('the call opens in a window of its own, and the group goes on beside it', async () => {
	const { ana, benito } = it;
	// Where it leads from there is elsewhere; here no other address can be reached.
	await ana.context.route('**/call', async (route) => {
		const answer = await route.fetch({ maxRedirects: 0 });
		await route.fulfill({ body: `A call at ${answer.headers().location}`, contentType: 'text/html' });
	});
	const [call] = await Promise.all([
		ana.context.waitForEvent('page'),
		ana.page.getByRole('link', { name: m.live_video_join() }).click()
	]);
	await call.getByText(`A call at ${link}`).waitFor();
	expect(await call.evaluate(() => window.opener)).toBeNull();
	await call.close();
	await ana.page.getByRole('heading', { name: m.activities_check_in_ask_mood() }).waitFor();
	await benito.page.getByRole('link', { name: m.live_video_join({}, es) }).waitFor();
});

test('[R2] where Ana is, her facilitators see while the session is on, and nobody else ever', async () => {
	const { maya, ana, benito, cho, display } = it;
	await press(ana, m.common_pass());
	await ana.page.getByRole('textbox').fill('12 Elm Street');
	await press(ana, m.common_continue());
	await see(maya, '12 Elm Street');
	for (const other of [benito, cho, display]) expect(other.wire.text()).not.toContain('Elm');
});

test('[R9] they breathe in step, wherever they sit', async () => {
	const { maya, ana, benito, cho, display } = it;
	await goOn(maya, 'Breathe together');
	await press(maya, m.activities_breathing_lead_start());
	for (const who of [ana, cho, display]) await see(who, m.activities_breathing_in());
	await see(benito, m.activities_breathing_own_way({}, es));
	await press(maya, m.activities_breathing_lead_stop());
	await see(ana, m.activities_breathing_done());
});

test('[R2] a line of each stands on the wall once Maya has read it, and nobody’s name beside it', async () => {
	const { maya, ana, benito, cho, display } = it;
	await goOn(maya, 'Practice');
	const lines: [Seated, string, 'en' | 'es'][] = [
		[ana, 'I can start small', 'en'],
		[benito, 'Respirar me ayuda', 'es'],
		[cho, 'I am not the only one', 'en']
	];
	for (const [who, line, locale] of lines) {
		await press(who, m.activities_worksheet_begin({}, { locale }));
		await who.page.getByRole('textbox').first().fill(line);
		await who.page.getByRole('radio', { name: m.activities_worksheet_offer_yes({}, { locale }) }).check();
	}
	const through = maya.page.getByRole('button', { name: new RegExp(`^${m.activities_worksheet_lead_through()}`) });
	for (const left of [3, 2, 1]) {
		await expect.poll(() => through.count()).toBe(left);
		await through.first().click();
	}
	await press(maya, m.activities_worksheet_lead_reveal());
	for (const [, line] of lines) await see(display, line);
	expect(display.wire.text()).not.toMatch(/\b(Ana|Benito|Cho)\b/);
	await press(ana, m.common_continue());
	await see(ana, sessionTakeAway.steps[1]!.title.en);
	expect(it.stage.troubles).toEqual([]);
});
