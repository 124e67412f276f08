import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { startApp } from '#lib/server/start.ts';
import { password } from '#tests/support/cast.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { inOrder } from './in-order.ts';
import { Stage } from './stage.ts';

/** Forty notes wait for Sara: Maya's want her signature, Jonas's her reading. She has no mouse. */
let stage: Stage;
let page: Page;
const of = { maya: 25, jonas: 15 };

beforeAll(async () => {
	stage = await Stage.open(undefined, async ({ dataDir, group, staff, clients }) => {
		const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
		const people = Object.values(clients).map(({ id, preferredName }) => ({ id, preferredName }));
		await supervise({ superviseeId: staff.maya.id, supervisorId: staff.sara.id, setting: 'co-sign' }, staff.ada.id);
		const came = people.map(({ id, preferredName: name }) => ({ name, client: id, answers: { mood: 4 } }));
		// Five notes a session: four people's, and the group's.
		for (let weeks = 8; weeks > 0; weeks--) {
			const by = weeks > 3 ? staff.maya : staff.jonas;
			const session = await metBefore(app, group, by, weeks, ['mood'], came);
			await confirm(by, session, {});
			const gathered = (await gather(session))!;
			for (const note of await ensureDrafts(by, gathered, await linesOf(gathered))) {
				const blank = note.content.sections.filter(({ text }) => text === '');
				const words = (id: string) => `What I saw of ${note.person} ${weeks} weeks ago, about the ${id}.`;
				await saveSections(
					by,
					note.id,
					blank.map(({ id }) => ({ id, was: '', text: words(id) }))
				);
			}
			const signed = await sign(by, session, await notesOf(session), password);
			if (!signed.ok) throw new Error(signed.code);
		}
		await app.stop();
	});
	({ page } = await stage.staff('sara', {}, '/reviews'));
}, 120_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const press = async (...keys: string[]) => {
	for (const key of keys) await page.keyboard.press(key);
};
const tab = (label: string) =>
	page.getByRole('navigation', { name: m.record_filter() }).getByRole('link', { name: label });
/** How many the tab of a view says that there are. */
const counted = async (label: string) => Number(/\d+/.exec((await tab(label).textContent()) ?? '')?.[0] ?? 0);
const noted = () => new URL(page.url()).pathname.split('/')[2];
const other = (than: string | undefined) => page.waitForURL((url) => url.pathname.split('/')[2] !== than);
/** Moves the focus with Tab alone until it is on something of this name. */
async function tabTo(name: string) {
	for (let i = 0; i < 60; i++) {
		await press('Tab');
		const on = await page.evaluate(() => {
			const at = document.activeElement as HTMLElement | null;
			return at?.getAttribute('aria-label') ?? at?.closest('label')?.textContent ?? at?.textContent ?? '';
		});
		if (on.trim().startsWith(name)) return;
	}
	throw new Error(`Tab never came to "${name}"`);
}

test('she reaches a view by Tab, and opens the note that has waited longest', async () => {
	await tabTo(m.record_filter_to_co_sign());
	await press('Enter');
	await page.waitForURL('**/reviews?show=to-co-sign');
	expect([await counted(m.record_filter_to_co_sign()), await counted(m.record_filter_to_review())]).toEqual([
		of.maya,
		of.jonas
	]);
	const first = await page
		.getByRole('region', { name: m.record_reviews_list() })
		.getByRole('link')
		.nth(1)
		.getAttribute('href');
	await press('j');
	await page.waitForURL('**/reviews/*?**');
	expect(first).toContain(noted());
});

test('she returns one with a comment, and nothing of the comment is left over for the next', async () => {
	const returned = noted();
	await press('r');
	await page.keyboard.type('Say how she responded.');
	// She looks at the next note once more: what she began to write waits for her.
	await tabTo(m.record_return_button());
	await press('j');
	await other(returned);
	await expect.poll(() => page.getByLabel(m.record_return_comment()).inputValue()).toBe('');
	await press('k');
	await page.waitForURL(`**/reviews/${returned}?**`);
	await press('r');
	expect(await page.getByLabel(m.record_return_comment()).inputValue()).toBe('Say how she responded.');
	await tabTo(m.record_return_button());
	await press('Enter');
	await other(returned);
	await page.getByRole('button', { name: m.record_co_sign_button() }).waitFor();
	expect(await page.getByLabel(m.record_return_comment()).inputValue()).toBe('');
	await expect.poll(() => counted(m.record_filter_to_co_sign())).toBe(of.maya - 1);
	await expect.poll(() => counted(m.desk_view_returned())).toBe(1);
});

test('she co-signs the rest one after the other, each with a single key', async () => {
	for (let left = of.maya - 1; left > 0; left--) {
		const one = noted();
		await page.getByRole('button', { name: m.record_co_sign_button() }).waitFor();
		await press('e');
		await other(one);
		await expect.poll(() => counted(m.record_filter_to_co_sign())).toBe(left - 1);
	}
	await page.getByText(m.desk_empty()).waitFor();
});

test('she finds Jonas by search, takes a review back, passes one over, and reads the rest', async () => {
	await press('/');
	await page.keyboard.type('jonas');
	await press('Enter');
	await page.getByRole('link', { name: m.desk_found_author({ name: stage.world.staff.jonas.name }) }).waitFor();
	await tabTo(m.desk_found_author({ name: stage.world.staff.jonas.name }));
	await press('Enter');
	await page.waitForURL('**author=**');
	await tabTo(m.record_filter_to_review());
	await press('Enter');
	await page.waitForURL('**show=to-review**');
	await press('j');
	await page.waitForURL('**/reviews/*?**');
	const first = noted();
	await press('e');
	await other(first);
	await press('u');
	await page.waitForURL(`**/reviews/${first}?**`);
	await press('j');
	await other(first);
	for (let left = of.jonas - 1; left > 0; left--) {
		const one = noted();
		await page.getByRole('button', { name: m.record_review_mark() }).waitFor();
		await press('e');
		await other(one);
	}
	// What she passed over is what is left to read.
	expect(noted()).toBe(first);
});

test('at the end the counts say what is left: one passed over, one returned', async () => {
	await tabTo(m.staff_nav_today());
	await press('Enter');
	await page.getByRole('link', { name: m.record_waiting_reviews({ count: 1 }) }).waitFor();
	await page.goto('/reviews?show=to-review');
	expect(await counted(m.record_filter_to_co_sign())).toBe(0);
	expect(await counted(m.record_filter_to_review())).toBe(1);
	expect(await counted(m.desk_view_returned())).toBe(1);
	expect(stage.troubles).toEqual([]);
});
