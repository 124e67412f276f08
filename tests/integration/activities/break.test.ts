import { afterAll, beforeAll, expect, test } from 'vitest';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
const minute = 60_000;
beforeAll(async () => {
	it = await fourEnds({ kind: 'break', minutes: 10 });
});
afterAll(() => it?.close());

test('[R9] a break is one clock that everybody hears, longer when Maria says so, and gone when she ends it', async () => {
	const { console, phones, screen, room } = it;
	const everybody = [console, ...phones, screen];
	const clock = (of: (typeof everybody)[number]) =>
		(room(of) as { clock: { length: number } | null } | undefined)?.clock;
	expect(await console.send({ type: 'break.start', block: 'on', minutes: 10 })).toMatchObject({ ok: true });
	for (const who of everybody) await who.until('the break', () => clock(who)?.length === 10 * minute);
	expect(room(screen)).toEqual({
		clock: { startedAt: expect.any(Number), length: 10 * minute, pausedAt: null, paused: 0 },
		wasTaken: false
	});
	expect(await console.send({ type: 'break.extend', block: 'on', minutes: 5 })).toMatchObject({ ok: true });
	for (const who of everybody) await who.until('five more', () => clock(who)?.length === 15 * minute);
	for (const who of [console, ...phones]) expect(room(who)).toEqual(room(screen));

	expect((await late(it, 0)).room).toEqual(phones[0].seen.room);
	expect((await late(it, 'screen')).room).toEqual(screen.seen.room);

	expect(await console.send({ type: 'break.end', block: 'on' })).toMatchObject({ ok: true });
	for (const who of everybody) await who.until('the end', () => clock(who) === null);
	expect(room(screen)).toEqual({ clock: null, wasTaken: true });
	for (const who of everybody) expect(who.gaps).toBe(0);
});

test('[R2] nothing of a break is on anybody’s own channel or on the staff’s', () => {
	for (const phone of it.phones) expect(phone.seen.seat?.activities).toEqual({});
	expect(it.console.seen.staff?.activities).toEqual({});
	expect(it.screen.seen.seat ?? it.screen.seen.staff ?? it.screen.seen.seats).toBeUndefined();
});

test('[R7] only who leads begins, lengthens or ends it', async () => {
	const [ana] = it.phones;
	for (const rest of [{ type: 'break.start', minutes: 5 }, { type: 'break.extend', minutes: 5 }, { type: 'break.end' }])
		for (const who of [ana, it.screen])
			expect(await who.send({ ...rest, block: 'on' })).toEqual({ ok: false, code: 'not-yours' });
});
