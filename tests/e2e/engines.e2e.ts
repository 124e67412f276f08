import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { installedEngines, type Driven } from '#tests/support/engines.ts';
import { letIn } from './acts.ts';
import { goOn, together, type Together } from './together.ts';

/** A phone's main story in the engines that this machine has besides Chromium: code, name, waiting, check-in, help. */
const engines = installedEngines();
let it: Together;
beforeAll(async () => {
	console.log(`Besides Chromium, stories ran in: ${engines.map(({ name }) => name).join(', ') || 'no other engine'}`);
	if (engines.length === 0) return;
	it = await together([
		{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
		{ id: 'in', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: ['mood', 'word'] } },
		{ id: 'again', title: 'Once more', minutes: 10, activity: { kind: 'check-in', fields: ['word'] } }
	]);
});
afterAll(() => it?.stage.close());

const quoted = (text: string) => JSON.stringify(text);
/** Waits until the expression is true in the page. */
const until = (page: Driven, expression: string) =>
	expect.poll(() => page.run(expression).catch(() => false), { timeout: 30_000, message: expression }).toBe(true);
const isSeen = (text: string) => `document.body.innerText.includes(${quoted(text)})`;
const button = (name: string) =>
	`[...document.querySelectorAll('button:not([data-resting]), a')].find((it) => it.innerText.trim() === ${quoted(name)} && it.checkVisibility?.() !== false)`;

async function presses(page: Driven, name: string) {
	await until(page, `Boolean(${button(name)})`);
	await page.run(`(${button(name)}).click()`);
}
const types = (page: Driven, selector: string, text: string) =>
	page.run(`(() => {
		const field = document.querySelector(${quoted(selector)});
		field.focus();
		field.value = ${quoted(text)};
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	})()`);

test.each(engines.length ? engines : [null])('a phone takes part ($name)', async (engine) => {
	if (!engine) return;
	const { stage, maya } = it;
	const page = await engine.open();
	const { name } = engine;
	try {
		await page.go(`${stage.server.origin}/join/${stage.world.joinCode}`);
		await until(page, `'alive' in document.documentElement.dataset && document.getElementById('fallback') === null`);
		await types(page, 'input[name=name]', name);
		await page.run(`document.querySelector('input[name=agree]').click()`);
		await presses(page, m.join_ask());
		await until(page, isSeen(m.join_waiting_title({ name })));
		await letIn(maya.page, name, m.live_lead_who_guest());
		await goOn(maya, engine === engines[0] ? 'Check-in' : 'Once more');
		if (engine === engines[0]) {
			await until(page, isSeen(m.activities_check_in_ask_mood()));
			await types(page, 'input[type=range]', '7');
			// What was answered a moment ago lets the button rest, and a press meanwhile counts for nothing.
			await until(
				page,
				`${isSeen(m.activities_check_in_ask_word())} || (${button(m.common_continue())}?.click(), false)`
			);
		}
		await until(page, isSeen(m.activities_check_in_ask_word()));
		await presses(page, m.common_help());
		await until(page, `Boolean(document.querySelector('dialog[open]'))`);
	} finally {
		await page.close();
	}
});
