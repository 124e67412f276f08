import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUp } from '#tests/support/made-up-curriculum.ts';
import { curricula } from '#lib/curricula/index.ts';
import { timesIn } from '#lib/domain/curricula/coverage.ts';
import { isProposed } from '#lib/domain/curricula/next.ts';
import type { By } from '#lib/domain/decision.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { notesOf } from '#lib/server/curricula/block-notes.ts';
import { coverageOf } from '#lib/server/curricula/coverage.ts';
import { addEntry, entriesOf, takeBack } from '#lib/server/curricula/entries.ts';
import { follow, followedBy, stopFollowing } from '#lib/server/curricula/following.ts';
import { aheadOf, courseOf, suggestionsFor } from '#lib/server/curricula/group-course.ts';
import { coursesOf } from '#lib/server/curricula/person-course.ts';
import { fill, modulesOf, templateIn } from '#lib/server/curricula/session-modules.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { cancel } from '#lib/server/weeks/cancelling.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';

const DAY = 24 * 3600_000;
const today = '2026-03-03';
const template = (slug: string, of = madeUp) => templateIn(of, slug)!;

let clinic: Clinic;
let tuesday: number;
beforeAll(async () => {
	curricula.push(madeUp);
	clinic = await openClinic();
	await follow({ groupId: 'skills', curriculum: madeUp, locale: 'es' }, { by: clinic.maya.id, today, at: at(-60) });
});
afterAll(async () => {
	await clinic.close();
	curricula.splice(curricula.indexOf(madeUp), 1);
});

const following = async () => (await followedBy('skills'))!;
const place = { groupId: 'skills', programs: ['iop'] };
const ledger = async (client: string) => (await coverageOf(madeUp, [client], place)).ledgers.get(client)!;
const next = (days: number) =>
	create(
		{ groupId: 'skills', title: 'Next', plannedStart: ten + days * DAY, plannedMinutes: 50, blocks },
		clinic.maya.id
	);

test('a session is planned from the curriculum in the group’s language, and says what it teaches', async () => {
	const { app, maya } = clinic;
	const session = await next(1);
	expect(await fill(session, template('made-up-pausing'), 'es', maya)).toBe('done');
	const { room } = await app.rooms.state(session);
	expect(room.blocks.map(({ title, minutes }) => [title, minutes])).toEqual([
		['Welcome (es)', 5],
		['The skill (es)', 20],
		['Try it (es)', 15]
	]);
	expect((await modulesOf([session])).get(session)).toMatchObject({ module: 'pausing', edition: 1, by: maya.id });
	expect(await fill(session, template('made-up-asking'), 'en', maya)).toBe('done');
	expect((await modulesOf([session])).get(session)).toMatchObject({ module: 'asking', edition: 2 });
});

test('[R2] the notes to the facilitator stand by their blocks for staff, and in no log that a phone reads', async () => {
	const { app, maya } = clinic;
	const session = await next(2);
	await fill(session, template('made-up-pausing'), 'en', maya);
	const { room } = await app.rooms.state(session);
	const notes = (await notesOf(session, 'en'))!;
	expect(notes).toMatchObject({ module: 'Pausing', notes: 'Bring pens.' });
	expect(notes.blocks).toEqual({ [room.blocks[1]!.id]: 'Show it yourself first.' });
	expect(JSON.stringify(await app.rooms.state(session))).not.toContain('Show it yourself');
});

test('somebody else who leads keeps their plan', async () => {
	const { app, maya, jonas } = clinic;
	const session = await next(3);
	const by = ({ id, name }: typeof maya): By => ({ as: 'staff', id, name });
	await app.rooms.execute(session, by(jonas), randomId(), { type: 'session.open' });
	expect(await fill(session, template('made-up-pausing'), 'en', maya)).toBe('not-yours');
	expect(await modulesOf([session])).toEqual(new Map());
});

describe('on Tuesday Ana stays, Ben leaves before the skill is explained to its end, and Cho does not come', () => {
	beforeAll(async () => {
		const { maya } = clinic;
		const { session, lead, say, arrive, system } = await meet(clinic);
		tuesday = session;
		await fill(session, template('made-up-pausing'), 'en', maya, at(-10));
		await say(-5, lead, { type: 'session.open' });
		await arrive(0, 'Ana', 'ana');
		const ben = await arrive(0, 'Ben', 'ben');
		await say(0, lead, { type: 'session.start' });
		await say(5, lead, { type: 'agenda.next' });
		await say(15, system, { type: 'seat.depart', seat: ben });
		await say(25, lead, { type: 'agenda.next' });
		await say(40, lead, { type: 'session.end' });
	});

	test('while its attendance is not confirmed it counts for nobody', async () => {
		const { open, ledgers } = await coverageOf(madeUp, ['ana', 'ben'], place);
		expect(open.map(({ session }) => session)).toEqual([tuesday]);
		expect(timesIn(madeUp, ledgers.get('ana')!, 'pausing')).toBe(0);
	});

	test('once it is confirmed, Ana was taught the skill and practiced it, and Ben was there for part of it', async () => {
		expect(await confirm(clinic.maya, tuesday, {}, at(60))).toEqual({ ok: true });
		const [ana, ben, cho] = await Promise.all(['ana', 'ben', 'cho'].map(ledger));
		expect(ana!.get('pausing')).toMatchObject({ taught: [{ day: today, template: 'made-up-pausing' }], practiced: 1 });
		expect(ben!.get('pausing')).toMatchObject({ taught: [], partly: [{ day: today }], practiced: 0 });
		expect(cho!.get('pausing')).toMatchObject({ taught: [], partly: [] });
	});

	test('[R18] what it taught cannot be chosen otherwise any more', async () => {
		const { app, maya } = clinic;
		expect(await fill(tuesday, template('made-up-asking'), 'en', maya)).toBe('begun');
		const row = (await modulesOf([tuesday])).get(tuesday)!;
		const { store } = app;
		const again = { ...row, id: 'again', edition: 9, module: 'asking', at: Date.now() };
		await expect(store.write((tx) => [tx.insert(store.t.sessionModule).values(again)])).rejects.toThrow();
		await expect(store.write((tx) => [tx.update(store.t.sessionModule).set({ module: 'asking' })])).rejects.toThrow();
		expect((await modulesOf([tuesday])).get(tuesday)!.module).toBe('pausing');
	});

	test('the group goes on in order, and the module that builds on it is for Ana alone', async () => {
		const session = await next(30);
		const course = await courseOf(await following(), clinic.maya.id, '2026-03-31');
		const suggestions = suggestionsFor(course, session);
		expect(suggestions.filter(isProposed).map(({ module }) => module)).toEqual(['asking']);
		const resting = suggestions.find(({ module }) => module === 'resting')!;
		expect(resting.leftOut.map(({ person, why }) => [person, why])).toEqual([
			['ben', 'requires'],
			['cho', 'requires']
		]);
	});

	test('[R17] that somebody looked is in the audit, for each person', async () => {
		const { db, t } = clinic.app.store;
		const rows = await db.select({ act: t.audit.act, client: t.audit.clientId }).from(t.audit);
		const read = rows.filter(({ act }) => act === 'coverage.read').map(({ client }) => client);
		expect([...new Set(read)].sort()).toEqual(['ana', 'ben', 'cho']);
	});

	test('a cancelled session gives what it had to the next', async () => {
		const { maya } = clinic;
		const [first, second] = [await next(60), await next(67)];
		const ahead = async () => {
			const expectations = aheadOf(await courseOf(await following(), maya.id, '2026-05-01'));
			return expectations.map(({ session, module }) => [session, module]);
		};
		expect(await ahead()).toEqual([
			[first, 'asking'],
			[second, 'resting']
		]);
		expect(await fill(first, template('made-up-asking'), 'en', maya)).toBe('done');
		expect(await cancel(first, 'one', { reason: 'Snow', by: maya.id })).toBe(true);
		expect(await ahead()).toEqual([[second, 'asking']]);
		const { dropped } = await courseOf(await following(), maya.id, '2026-05-01');
		expect(dropped.map(({ session, chosen }) => [session, chosen?.module])).toEqual([[first, 'asking']]);
	});
});

test('what staff writes down counts until it is taken back', async () => {
	const { maya } = clinic;
	const entry = {
		clientId: 'cho',
		programId: 'iop',
		curriculum: 'made-up',
		module: 'pausing',
		day: today,
		note: 'By phone'
	};
	await addEntry({ ...entry, stage: 'caught-up' }, maya.id);
	await addEntry({ ...entry, stage: 'home' }, maya.id);
	expect((await ledger('cho')).get('pausing')).toMatchObject({ caughtUp: today, home: 1 });
	const [first] = await entriesOf(['cho'], ['iop']);
	expect(await takeBack(first!.id, 'ben', maya.id)).toBe(false);
	expect(await takeBack(first!.id, 'cho', maya.id)).toBe(true);
	expect(await takeBack(first!.id, 'cho', maya.id)).toBe(false);
	expect((await ledger('cho')).get('pausing')).toMatchObject({ caughtUp: null, home: 1 });
	const [course] = await coursesOf('cho', ['skills'], ten + DAY);
	expect(course!.catchUp.map(({ module, why }) => [module, why])).toEqual([['pausing', 'absent']]);
});

test('another program’s staff sees nothing of it', async () => {
	const elsewhere = await coverageOf(madeUp, ['ana', 'cho'], { groupId: null, programs: ['far'] });
	expect(elsewhere.held).toEqual([]);
	expect(elsewhere.entries).toEqual([]);
	expect(elsewhere.ledgers.get('ana')!.get('pausing')!.taught).toEqual([]);
});

test('a running group keeps its version when the product’s goes on', async () => {
	const newer = { ...madeUp, version: 2, modules: madeUp.modules.slice(0, 1) };
	curricula.splice(curricula.indexOf(madeUp), 1, newer);
	try {
		expect((await following()).curriculum).toEqual(madeUp);
		await follow({ groupId: 'skills', curriculum: newer, locale: 'en' }, { by: clinic.maya.id, today: '2026-03-10' });
		expect((await following()).curriculum.version).toBe(2);
		const [ana] = [await coverageOf(newer, ['ana'], place)];
		expect(timesIn(newer, ana.ledgers.get('ana')!, 'pausing')).toBe(1);
	} finally {
		curricula.splice(curricula.indexOf(newer), 1, madeUp);
	}
	await stopFollowing('skills', { by: clinic.maya.id, today: '2026-03-11' });
	expect(await followedBy('skills')).toBe(null);
});
