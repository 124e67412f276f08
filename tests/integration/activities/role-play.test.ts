import { afterAll, beforeAll, expect, test } from 'vitest';
import { example } from '#lib/activities/role-play/example.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds(example);
});
afterAll(() => it?.close());

type Of = Four['screen'];
const say = (type: string, rest: object = {}) => ({ type: `role-play.${type}`, block: 'on', ...rest });
const mine = (who: Of) => who.seen.seat?.activities.on;
const briefs = new Map(example.parts.map(({ id, brief }) => [id, brief]));
const seat = (i: number) => it.seats[i]!.seat;
const room = (of: Of) => it.room(of) as { filled: object[]; isPlaying: boolean; wasPlayed: boolean } | undefined;
const everybody = () => [it.console, ...it.phones, it.screen];

test('[R2] who plays is told to staff and to who plays it; the room hears only that the part is taken', async () => {
	const { console, phones, screen } = it;
	const [ana, ben, cho] = phones;
	expect(await ana.send(say('volunteer', { part: 'asks' }))).toMatchObject({ ok: true });
	expect(await ben.send(say('volunteer', { part: 'asks' }))).toEqual({ ok: false, code: 'too-late' });
	expect(await console.send(say('assign', { part: 'hears', seat: seat(1) }))).toMatchObject({ ok: true });
	const brief = (part: string) => briefs.get(part)!;
	await ben.until('his part', () => (mine(ben) as { part: string } | undefined)?.part === 'hears');
	expect(mine(ben)).toEqual({ part: 'hears', brief: brief('hears') });
	expect(mine(ana)).toEqual({ part: 'asks', brief: brief('asks') });
	expect(mine(cho)).toBeUndefined();
	for (const who of everybody()) {
		await who.until('two parts', () => room(who)?.filled.length === 2);
		expect(room(who)).toEqual({
			filled: ['asks', 'hears'].map((part) => ({ part, name: null })),
			...{ isPlaying: false, wasPlayed: false }
		});
	}
	expect(console.seen.staff?.activities.on).toEqual({ players: { asks: seat(0), hears: seat(1) } });
	for (const other of [cho, screen]) {
		const heard = other.heard.join();
		expect(heard).not.toContain('role-play.staffed');
		expect(heard).not.toContain('role-play.given');
		for (const i of [0, 1]) expect(heard).not.toContain(`"${seat(i)}"`);
	}
	expect(screen.text()).not.toMatch(/"(Ana|Ben|Cho)"/);
});

test('[R7] Maria begins; Ben steps back in the middle and needs no reason, and the scene goes on', async () => {
	const { console, phones } = it;
	const [ana, ben] = phones;
	expect(await ana.send(say('begin'))).toEqual({ ok: false, code: 'not-yours' });
	expect(await console.send(say('begin'))).toMatchObject({ ok: true });
	expect(await ben.send(say('step-back'))).toMatchObject({ ok: true });
	await ben.until('no part', () => JSON.stringify(mine(ben)) === '{"part":null}');
	for (const who of everybody()) {
		await who.until('one part', () => room(who)?.filled.length === 1);
		expect(room(who)).toEqual({ filled: [{ part: 'asks', name: null }], isPlaying: true, wasPlayed: false });
	}
});

test('[R5] who comes late knows what the others know; then the scene is over for everybody', async () => {
	const { console, phones, screen } = it;
	for (const i of [0, 1, 2]) expect(await late(it, i)).toEqual(phones[i]!.seen);
	expect(await late(it, 'screen')).toEqual(screen.seen);
	expect((await late(it, 'console')).staff?.activities).toEqual(console.seen.staff?.activities);
	expect(await console.send(say('end'))).toMatchObject({ ok: true });
	for (const who of everybody()) {
		await who.until('the end', () => room(who)?.wasPlayed === true);
		expect(room(who)?.isPlaying).toBe(false);
		expect(who.gaps).toBe(0);
	}
});

test('[R2] where the group agreed, the wall says who plays what, and nobody’s seat', async () => {
	const named = await fourEnds({ ...example, namesAgreed: true });
	const { phones, screen, seats } = named;
	expect(await phones[1].send(say('volunteer', { part: 'helps' }))).toMatchObject({ ok: true });
	const filled = [{ part: 'helps', name: 'Ben' }];
	for (const who of [...phones, screen])
		await who.until(
			'Ben',
			() => JSON.stringify((named.room(who) as { filled: object } | undefined)?.filled) === JSON.stringify(filled)
		);
	expect(screen.heard.join()).not.toContain(`"${seats[1]!.seat}"`);
	expect(await late(named, 'screen')).toEqual(screen.seen);
	await named.close();
});
