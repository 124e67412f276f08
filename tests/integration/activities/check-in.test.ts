import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInFields } from '#lib/activities/check-in/fields.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds({ kind: 'check-in', fields: [...checkInFields] });
	await it.console.send({ type: 'staff.arrive' });
});
afterAll(() => it?.close());

const anas: Record<string, number | string | null> = {
	...{ mood: 4, anxiety: 6, word: 'Frayed', cravings: 8, used: 'yes', 'sleep-hours': 4.5, 'sleep-quality': 2 },
	...{ medication: 'missed-some', skill: 'a cold walk', 'skill-helped': 7, homework: 'partly' },
	...{ gratitude: 'my sister rang', goal: 'stay to the end', need: 'one-to-one', 'need-topic': 'the weekend' },
	...{ safety: 'no', 'safety-self': null, 'safety-others': 'no', 'safety-hurt': 'no', 'safety-now': 'not-sure' },
	...{ place: '12 Elm Street', 'call-back': '555 0100', 'private-space': 'no' }
};
const say = (field: string, value: unknown) => ({ type: 'check-in.answer', block: 'on', field, value });
const mine = (who: Four['screen']) => who.seen.seat?.activities.on;
const seatOf = (who: number) => it.console.seen.seats?.[it.seats[who]!.seat]?.activities.on;

test('[R2] field by field: what Ana answers is on her phone and on the console, and on nobody else’s wire', async () => {
	const { console, phones, screen } = it;
	const [ana, ben, cho] = phones;
	for (const field of checkInFields) {
		const before = [ben, cho, screen].map((who) => who.heard.length);
		expect(await ana.send(say(field, anas[field])), field).toMatchObject({ ok: true });
		const has = (part: unknown) => (part as { answers: object } | undefined)?.answers as typeof anas | undefined;
		await ana.until(field, (who) => has(mine(who))?.[field] === anas[field]);
		await console.until(field, () => has(seatOf(0))?.[field] === anas[field]);
		expect(
			[ben, cho, screen].map((who) => who.heard.length),
			field
		).toEqual(before);
	}
	expect(mine(ana)).toEqual({ answers: anas, keepWord: false, finished: false });
	expect(seatOf(0)).toEqual(mine(ana));
	expect(it.room(screen)).toBeUndefined();
});

test('[R2] that she is not sure to be safe is one alert for staff, and on her own phone that they know', async () => {
	const { console, phones, screen } = it;
	const [ana, ben, cho] = phones;
	expect(Object.values(console.seen.staff!.alerts)).toMatchObject([{ seat: it.seats[0]!.seat, level: 'facilitators' }]);
	expect(ana.seen.seat!.help).toMatchObject({ seen: false });
	expect(ana.seen.staff).toBeUndefined();
	for (const other of [ben, cho, screen]) expect(other.text()).not.toMatch(/safety\.|"alert/);
});

test('the room learns how many are done, and after the reveal words and moods without names', async () => {
	const { console, phones, screen, room } = it;
	for (const [i, phone] of phones.entries()) {
		if (i > 0) for (const field of ['mood', 'word']) await phone.send(say(field, anas[field]));
		expect(await phone.send({ type: 'check-in.finish', block: 'on' })).toMatchObject({ ok: true });
	}
	expect(await console.send({ type: 'check-in.reveal', block: 'on' })).toMatchObject({ ok: true });
	const shown = {
		...{ finished: 3, shown: 3 },
		revealed: { answered: 3, words: [{ word: 'frayed', count: 3 }], mood: [0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0] }
	};
	for (const who of [console, ...phones, screen])
		await who.until('the reveal', () => JSON.stringify(room(who)).includes('frayed'));
	for (const who of [console, ...phones, screen]) expect(room(who)).toEqual(shown);
});

test('[R2] nothing of Ana’s was ever on the wire of Ben, of Cho or of the display', () => {
	const own = /missed-some|cold walk|partly|sister|stay to the end|one-to-one|weekend|not-sure|Elm|555|"field"/;
	const [ana, ben, cho] = it.phones;
	for (const other of [ben, cho]) {
		const fields = other.text().replaceAll(/"field":"(mood|word)"/g, '');
		expect(fields).not.toMatch(own);
	}
	expect(it.screen.text()).not.toMatch(own);
	expect(it.screen.heard.join()).not.toContain(it.seats[0]!.seat);
	expect(ana.text()).toContain('Elm');
});

test('[R5] whoever comes late sees the same', async () => {
	const { console, phones, screen } = it;
	expect(await late(it, 'console')).toEqual(console.seen);
	expect((await late(it, 'screen')).room).toEqual(screen.seen.room);
	const again = await late(it, 0);
	expect(again.room).toEqual(phones[0].seen.room);
	expect(again.seat).toEqual(phones[0].seen.seat);
	expect((await late(it, 1)).seat).toEqual(phones[1].seen.seat);
	for (const who of [console, ...phones, screen]) expect(who.gaps).toBe(0);
});

test('Gil has no phone: Maria writes down what he says, and a phone cannot write for anybody', async () => {
	const { console, phones } = it;
	expect(await console.send({ type: 'seat.enter', name: 'Gil', client: null })).toMatchObject({ ok: true });
	const gilOf = () =>
		Object.entries(console.seen.staff!.seats).find(([, { name, byStaff }]) => name === 'Gil' && byStaff)?.[0];
	await console.until('Gil', () => gilOf() !== undefined);
	const forGil = (field: string, value: unknown) => ({
		...{ type: 'check-in.answer-for', block: 'on', seat: gilOf()!, field, value }
	});
	for (const who of [...phones, it.screen])
		expect(await who.send(forGil('mood', 3))).toEqual({ ok: false, code: 'not-yours' });
	for (const field of checkInFields.filter((field) => field !== 'skill-helped' && field !== 'need-topic'))
		expect(await console.send(forGil(field, field === 'mood' ? 3 : null)), field).toMatchObject({ ok: true });
	await console.until('done', ({ seen }) =>
		JSON.stringify(seen.seats?.[gilOf()!]?.activities.on ?? {}).includes('"finished":true')
	);
	for (const phone of phones) expect(phone.text()).not.toMatch(/Gil|byStaff|"by":"staff"/);
});
