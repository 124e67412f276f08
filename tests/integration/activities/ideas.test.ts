import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IdeasRoom, IdeasStaff } from '#lib/activities/ideas/fold.ts';
import type { Anonymous } from '#lib/activities/ballot/options.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

const question = { en: 'What helps on a hard evening?', es: '¿Qué ayuda en una noche difícil?' };
const plan = (anonymous: Anonymous) => ({ kind: 'ideas' as const, question, most: 2, votes: 2, anonymous });
let it: Four;

const room = (of: Four['screen']) => it.room(of) as IdeasRoom | undefined;
const staff = () => it.console.seen.staff?.activities.on as IdeasStaff | undefined;
const own = (of: Four['screen']) => of.seen.seat?.activities.on;
const say = (type: string, rest: object = {}) => ({ type: `ideas.${type}`, block: 'on', ...rest });
const all = () => [it.console, ...it.phones, it.screen];
const done = { ok: true };
const idOf = (text: string) => staff()!.ideas.find((idea) => idea.text === text)!.id;

async function threeIdeas() {
	for (const [at, text] of ['Walk', 'Call a friend', 'Nobody likes me'].entries())
		expect(await it.phones[at]!.send(say('write', { text }))).toMatchObject(done);
}
async function read() {
	expect(await it.console.send(say('collect'))).toMatchObject(done);
	await it.console.until('the ideas', () => staff()?.ideas.length === 3);
}

describe('where facilitators know who wrote what', () => {
	beforeAll(async () => {
		it = await fourEnds(plan('room'));
	});
	afterAll(() => it?.close());

	test('[R2] an idea is its writer’s and the staff’s; the room hears how many have written', async () => {
		const { console, phones, screen, seats } = it;
		expect(await phones[0].send(say('write', { text: 'Walk' }))).toMatchObject(done);
		expect(await phones[0].send(say('write', { text: 'Sleep' }))).toMatchObject(done);
		await phones[0].until('both', (who) => (own(who) as { written?: number })?.written === 2);
		const ideas = [
			{ id: expect.any(String), text: 'Walk' },
			{ id: expect.any(String), text: 'Sleep' }
		];
		expect(own(phones[0])).toEqual({ voted: 0, answers: {}, written: 2, ideas });
		await console.until('both', ({ seen }) => JSON.stringify(seen.seats).includes('Sleep'));
		expect(console.seen.seats![seats[0]!.seat]!.activities.on).toEqual(own(phones[0]));
		const sleep = (own(phones[0]) as { ideas: { id: string }[] }).ideas[1]!.id;
		expect(await phones[0].send(say('take-back', { id: sleep }))).toMatchObject(done);
		expect(await phones[1].send(say('write', { text: 'Call a friend' }))).toMatchObject(done);
		expect(await console.send(say('collect'))).toEqual({ ok: false, code: 'too-few' });
		expect(await phones[2].send(say('write', { text: 'Nobody likes me' }))).toMatchObject(done);
		await screen.until('three', (who) => room(who)?.writers === 3);
		expect(room(screen)).toEqual({
			...{ round: 1, answered: 0, closed: false, results: [] },
			...{ phase: 'writing', writers: 3, ideas: [] }
		});
		expect(screen.text()).not.toMatch(/Walk|Sleep|Call|Nobody/);
		expect(phones[1].text()).not.toMatch(/Walk|Sleep|Nobody/);
	});

	test('[R2] nothing is shown while Maria reads; what she lets through comes at once, to everybody', async () => {
		const { console, phones, screen } = it;
		await read();
		expect(staff()!.ideas.map(({ text }) => text)).toEqual(['Call a friend', 'Nobody likes me', 'Walk']);
		expect(await console.send(say('open'))).toEqual({ ok: false, code: 'none-approved' });
		for (const text of ['Walk', 'Call a friend'])
			expect(await console.send(say('approve', { ids: [idOf(text)], approved: true }))).toMatchObject(done);
		await screen.until('the end of writing', (who) => room(who)?.phase === 'reading');
		expect(screen.text()).not.toMatch(/Walk|Call|Nobody/);
		expect(await phones[0].send(say('answer', { value: [idOf('Walk')] }))).toEqual({ ok: false, code: 'not-now' });
		expect(await phones[0].send(say('open'))).toEqual({ ok: false, code: 'not-yours' });
		expect(await console.send(say('open'))).toMatchObject(done);
		for (const who of all()) {
			await who.until('the ideas', () => room(who)?.phase === 'voting');
			expect(room(who)!.ideas.map(({ text }) => text)).toEqual(['Call a friend', 'Walk']);
		}
		for (const who of [phones[0], phones[1], screen]) expect(who.text()).not.toContain('Nobody');
	});

	test('[R2] votes are counted for the room when Maria shows them, and an idea can be hidden after', async () => {
		const { console, phones, screen } = it;
		const [walk, friend] = [idOf('Walk'), idOf('Call a friend')];
		for (const [at, value] of [[walk, friend], [walk], [walk]].entries())
			expect(await phones[at]!.send(say('answer', { value }))).toMatchObject(done);
		await screen.until('three votes', (who) => room(who)?.answered === 3);
		expect(screen.text()).not.toMatch(/"votes":[^2]|"answers"/);
		expect(await console.send(say('reveal', { round: 1 }))).toMatchObject(done);
		const result = {
			answered: 3,
			ideas: [
				{ id: walk, votes: 3 },
				{ id: friend, votes: 1 }
			]
		};
		for (const who of all()) {
			await who.until('the result', () => room(who)?.results.length === 1);
			expect(room(who)!.results).toEqual([result]);
		}
		expect(await console.send(say('approve', { ids: [walk], approved: false }))).toMatchObject(done);
		for (const who of all()) await who.until('one less', () => room(who)?.ideas.length === 1);
		expect(JSON.stringify([phones[1].seen, screen.seen])).not.toContain('"Walk"');
	});

	test('[R5] whoever comes late sees what the others see', async () => {
		expect(await late(it, 'screen')).toEqual(it.screen.seen);
		expect(await late(it, 'console')).toEqual(it.console.seen);
		expect(await late(it, 0)).toEqual(it.phones[0].seen);
		for (const who of all()) expect(who.gaps).toBe(0);
	});
});

describe('where nobody may know', () => {
	beforeAll(async () => {
		it = await fourEnds(plan('everyone'));
	});
	afterAll(() => it?.close());

	test('[R2] phones and console hear that somebody wrote, and nobody hears what before it is read', async () => {
		await threeIdeas();
		await it.screen.until('three', (who) => room(who)?.writers === 3);
		for (const who of all()) expect(who.text()).not.toMatch(/Walk|Call|Nobody/);
		expect(own(it.phones[0])).toEqual({ voted: 0, answers: {}, written: 1, ideas: [] });
		expect(await it.phones[0].send(say('take-back', { id: 'any' }))).toEqual({ ok: false, code: 'unknown' });
		await read();
		expect(await it.console.send(say('approve', { ids: [idOf('Walk')], approved: true }))).toMatchObject(done);
		expect(await it.console.send(say('open'))).toMatchObject(done);
		for (const phone of it.phones)
			expect(await phone.send(say('answer', { value: [idOf('Walk')] }))).toMatchObject(done);
		expect(await it.phones[0].send(say('answer', { value: null }))).toEqual({ ok: false, code: 'too-late' });
		expect(await it.console.send(say('reveal', { round: 1 }))).toMatchObject(done);
		await it.screen.until('the result', (who) => room(who)?.results[0]?.ideas[0]?.votes === 3);
		for (const who of [...it.phones, it.screen]) expect(who.text()).not.toMatch(/Call|Nobody/);
	});

	test('[R2] no line of the log has an idea or a vote beside the person whose it is', async () => {
		const { t, db } = it.world.app.store;
		const seats = it.seats.map(({ seat }) => seat);
		const walk = idOf('Walk');
		const rows = (await db.select().from(t.event)).filter(({ body }) => body.includes('"ideas.'));
		const telling = rows.filter(({ body }) => /Walk|Call|Nobody/.test(body) || body.includes(walk));
		expect(telling.length).toBeGreaterThan(0);
		for (const { on, by, body } of telling) {
			expect(['room', 'staff']).toContain(on);
			for (const seat of seats) expect(`${by} ${body}`).not.toContain(seat);
		}
	});
});
