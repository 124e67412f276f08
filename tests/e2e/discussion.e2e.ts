import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles, ways, type Way } from './look.ts';
import type { Seated } from './stage.ts';
import { see, together, type Together } from './together.ts';

/** A question to talk about, with hands that go up. */
const question = { en: 'What got in the way this week?', es: '¿Qué se interpuso esta semana?' };
const onDesk: Way[] = ways.filter(({ width }) => width === 1280);
const es = { locale: 'es' } as const;
let it: Together;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated, display: Seated;

beforeAll(async () => {
	it = await together([{ id: 'talk', title: 'Discussion', minutes: 15, activity: { kind: 'discussion', question } }]);
	({ maya, ana, benito, cho, display } = it);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const raise = ({ page }: Seated, tongue = {}) =>
	page.getByRole('button', { name: m.activities_discussion_raise({}, tongue) }).click();
const callOn = (name: string) =>
	maya.page.getByRole('button', { name: new RegExp(`^${m.activities_discussion_lead_call()}.*${name}$`) }).click();

test('hands go up in order; the room hears how many, and whose is the facilitators’ to see', async () => {
	await see(ana, question.en);
	await see(benito, question.es);
	const found = [
		...(await stumbles(ana.page, 'discussion', onPhone)),
		...(await stumbles(benito.page, 'discussion (es)', inSpanish))
	];
	await raise(benito, es);
	await see(benito, m.activities_discussion_raised_title({}, es));
	await see(display, m.activities_discussion_hands({ count: 1 }));
	await raise(ana);
	await see(cho, m.activities_discussion_hands({ count: 2 }));
	await see(display, m.activities_discussion_hands({ count: 2 }));
	const hands = maya.page.getByRole('region', { name: m.activities_discussion_lead_hands() }).getByRole('listitem');
	await hands.nth(1).waitFor();
	expect((await hands.allInnerTexts()).map((text) => text.match(/Ana|Benito/)?.[0])).toEqual(['Benito', 'Ana']);
	for (const other of [cho, display]) expect(other.wire.text()).not.toMatch(/\bAna\b|Benito/);
	for (const { page } of [maya, display]) found.push(...(await stumbles(page, 'hands up', onDesk)));
	expect(found).toEqual([]);
});

test('Benito is called on and told so; Ana puts hers down, and nobody waits any more', async () => {
	await callOn('Benito');
	await see(benito, m.activities_discussion_called_title({}, es));
	await see(ana, m.activities_discussion_hands({ count: 1 }));
	const found = [
		...(await stumbles(benito.page, 'called (es)', inSpanish)),
		...(await stumbles(ana.page, 'raised', onPhone)),
		...(await stumbles(maya.page, 'speaking', onDesk))
	];
	await ana.page.getByRole('button', { name: m.activities_discussion_lower() }).click();
	await see(maya, m.activities_discussion_lead_none());
	await maya.page.getByRole('button', { name: m.activities_discussion_lead_finished() }).click();
	await benito.page.getByText(m.activities_discussion_called_title({}, es)).waitFor({ state: 'detached' });
	expect(found).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
