import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorksheetRoom, WorksheetSeat, WorksheetStaff } from '#lib/activities/worksheet/fold.ts';
import type { Person } from '#tests/support/person.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds({ kind: 'worksheet', slug: 'session-take-away', pace: 'together', wall: 'learned' });
});
afterAll(() => it?.close());

const room = (of: Person) => it.room(of) as WorksheetRoom | undefined;
const mine = (of: Person) => of.seen.seat?.activities.on as WorksheetSeat | undefined;
const say = (type: string, rest: object = {}) => ({ type: `worksheet.${type}`, block: 'on', ...rest });
const save = (value: string) => ({ type: 'response.save', block: 'on', path: 'learned', value });
const done = { ok: true };
const everyone = () => [it.console, it.screen, ...it.phones];
const others = (but: Person) => everyone().filter((who) => who !== but && who !== it.console);
const staff = () => it.console.seen.staff?.activities.on as WorksheetStaff | undefined;
const lines = ['I can ask for help', 'Rest is not a prize', 'Small steps count'];

test('[R2] how far Ana is goes to her and the console; the room hears that one is done with the step', async () => {
	const [ana, ben] = it.phones;
	expect(await ana.send(save(lines[2]!))).toMatchObject(done);
	await it.screen.until('the count', (who) => room(who)?.stepDone === 1);
	await ana.until('her step', (who) => mine(who)?.steps.join() === '1');
	const seat = it.seats[0]!.seat;
	await it.console.until('her step', ({ seen }) =>
		JSON.stringify(seen.seats?.[seat]?.activities.on).includes('"steps":[1]')
	);
	expect(ben.seen.seat?.activities).toEqual({});
	for (const who of [it.console, ...others(ana)]) expect(who.text()).not.toContain('Small steps');
	for (const who of others(ana)) expect(who.text()).not.toContain('"steps"');
});

test('Maria opens the next step for all; nobody on a phone can', async () => {
	const [ana] = it.phones;
	expect(await ana.send(say('open-step', { step: 2 }))).toEqual({ ok: false, code: 'not-yours' });
	expect(await it.console.send(say('open-step', { step: 2 }))).toMatchObject(done);
	for (const who of everyone()) {
		await who.until('step 2', (one) => room(one)?.open === 2);
		expect(room(who)).toEqual({
			...{ finished: 0, shared: [], open: 2, openedAt: expect.any(Number), stepDone: 0, inPairs: false, lines: null }
		});
	}
});

test('[R2] that Ben is stuck, and where, is told to him and staff; Maria comes over', async () => {
	const [, ben] = it.phones;
	const seat = it.seats[1]!.seat;
	expect(await ben.send({ type: 'care.stuck', block: 'on', on: true, step: 2 })).toMatchObject(done);
	await it.console.until('who is stuck', ({ seen }) => seen.seats?.[seat]?.stuck?.step === 2);
	for (const who of others(ben)) expect(who.text()).not.toContain('care.stalled');
	expect(await it.console.send({ type: 'care.settle', seat, what: 'stuck' })).toMatchObject(done);
	await ben.until('getting on', ({ seen }) => seen.seat?.stuck === null);
});

test('[R2] in pairs: Ana and Ben hear each other’s name, Cho and the display only that there are pairs', async () => {
	const [ana, ben, cho] = it.phones;
	const seats = it.seats.map(({ seat }) => seat);
	expect(await it.console.send(say('pair', { groups: [seats.slice(0, 2)] }))).toMatchObject(done);
	await ana.until('her partner', (who) => mine(who)?.with.join() === 'Ben');
	await ben.until('his partner', (who) => mine(who)?.with.join() === 'Ana');
	for (const who of [cho, it.screen]) {
		await who.until('pairs', (one) => room(one)?.inPairs === true);
		expect(who.text()).not.toMatch(/\b(Ana|Ben)\b/);
	}
	for (const who of [...it.phones, it.screen])
		for (const seat of seats) expect(JSON.stringify(who.seen.room)).not.toContain(seat);
	expect(cho.seen.seat?.activities).toEqual({});
	expect(await it.console.send(say('pair', { groups: [] }))).toMatchObject(done);
	await ana.until('nobody', (who) => mine(who)?.with.length === 0);
});

test('[R2] the sheet for Ana and Ben only: Cho learns her own part, and nobody else that she has none', async () => {
	const [ana, ben, cho] = it.phones;
	const seats = it.seats.map(({ seat }) => seat);
	expect(await it.console.send(say('assign', { seats: seats.slice(0, 2) }))).toMatchObject(done);
	await cho.until('no sheet', (who) => mine(who)?.given === false);
	for (const who of [ana, ben, it.screen]) expect(who.text()).not.toMatch(/worksheet\.(given|assigned)/);
	expect(await cho.send(say('finish'))).toEqual({ ok: false, code: 'not-now' });
	expect(await it.console.send(say('assign', { seats: null }))).toMatchObject(done);
	await cho.until('the sheet', (who) => mine(who)?.given === true);
});

test('[R7] a line for the wall is the saved answer, never the message, and only of the wall’s field', async () => {
	const [ana, ben, cho] = it.phones;
	const offer = say('offer', { path: 'learned', on: true });
	expect(await ben.send(offer)).toEqual({ ok: false, code: 'unknown' });
	expect(await ana.send({ ...offer, text: 'made up' })).toEqual({ ok: false, code: 'invalid' });
	expect(await ana.send({ ...offer, path: 'confidence' })).toEqual({ ok: false, code: 'not-yours' });
	await ben.send(save(lines[0]!));
	await cho.send(save(lines[1]!));
	for (const who of it.phones) expect(await who.send(offer)).toMatchObject(done);
	for (const [at, who] of it.phones.entries())
		await who.until('the own line', (one) => mine(one)?.offer?.text === [lines[2], lines[0], lines[1]][at]);
	await it.console.until('three lines', ({ seen }) => lines.every((line) => JSON.stringify(seen.seats).includes(line)));
	expect(it.screen.text()).not.toMatch(/help|prize|Small steps/);
	expect(ana.text()).not.toMatch(/ask for help|prize/);
});

test('[R2] three lines that Maria let through reach the room by letter: no name, no seat, no id', async () => {
	const [ana, ben, cho] = it.phones;
	const ids = it.phones.map((who) => mine(who)!.offer!.id);
	for (const [at, id] of ids.entries()) {
		expect(await it.console.send(say('reveal'))).toEqual({ ok: false, code: 'too-few' });
		expect(await it.console.send(say('approve', { id, approved: true })), String(at)).toMatchObject(done);
	}
	expect(await ben.send(say('reveal'))).toEqual({ ok: false, code: 'not-yours' });
	expect(await it.console.send(say('reveal'))).toMatchObject(done);
	for (const who of everyone()) await who.until('the wall', (one) => room(one)?.lines?.join() === lines.join());
	for (const [who, own] of [
		[it.screen, null],
		[ana, ids[0]],
		[ben, ids[1]],
		[cho, ids[2]]
	] as const)
		for (const id of ids) if (id !== own) expect(who.heard.join()).not.toContain(id);
	for (const { seat } of it.seats) expect(it.screen.heard.join()).not.toContain(seat);
	expect(it.screen.text()).not.toMatch(/\b(Ana|Ben|Cho)\b/);
	expect(await ana.send(say('offer', { path: 'learned', on: false }))).toEqual({ ok: false, code: 'too-late' });
	expect([...staff()!.told].sort()).toEqual([...ids].sort());
});

test('[R5] whoever comes late sees the same, and Maria can take it all down', async () => {
	const [ana] = it.phones;
	const again = await late(it, 0);
	expect(again.room).toEqual(ana.seen.room);
	expect(again.seat).toEqual(ana.seen.seat);
	expect((await late(it, 'screen')).room).toEqual(it.screen.seen.room);
	expect(await it.console.send(say('cover'))).toMatchObject(done);
	for (const who of everyone()) await who.until('no wall', (one) => room(one)?.lines === null);
	await ana.until('her own again', (who) => mine(who)?.offer?.shown === false);
	expect(await ana.send(say('offer', { path: 'learned', on: false }))).toMatchObject(done);
	await ana.until('nothing on offer', (who) => mine(who)?.offer === null);
	await it.console.until('the same', ({ seen }) =>
		JSON.stringify(seen.seats?.[it.seats[0]!.seat]?.activities.on).includes('"offer":null')
	);
	expect(await late(it, 'console')).toEqual(it.console.seen);
	for (const who of everyone()) expect(who.gaps).toBe(0);
});
