import { and, asc, count, desc, eq, isNull, like } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { Conflict, StoreUnavailable } from '#lib/server/store/errors.ts';
import { expect as changes, expectOne } from '#lib/server/store/statement.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine } from './engines.ts';
import { adds, client, draft, read, said, TUESDAY } from './people.ts';

/** What every engine promises to whoever writes through the store. */
export const storeContract = (engine: () => Engine) => {
	const open: Store[] = [];
	const fresh = async () => {
		const place = await engine().place();
		const store = await openStore(place.options);
		open.push(store);
		return { store, place };
	};
	afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));

	test('[R1] what has been written is there for everybody when the promise resolves', async () => {
		const { store, place } = await fresh();
		await store.write(() => [store.append([said(1, 'hello')])]);
		expect(await place.look('SELECT seq FROM event')).toEqual([{ seq: 1 }]);
	});

	test('[R8] a place in the log is taken once: the second to append there is told, and nothing of its unit stays', async () => {
		const { store } = await fresh();
		await store.write(() => [store.append([said(1, 'Ana was here first')])]);
		const late = store.write((tx) => [
			...adds(store, client('ben', 'Ben'))(tx),
			store.append([said(1, 'Ben came second')])
		]);
		await expect(late).rejects.toThrow(Conflict);
		expect(await store.db.select({ body: store.t.event.body }).from(store.t.event)).toEqual([
			{ body: 'Ana was here first' }
		]);
		expect(await store.db.select().from(store.t.client)).toEqual([]);
	});

	test('[R8] of two who append at the same place in the same moment exactly one wins', async () => {
		const { store } = await fresh();
		const both = await Promise.allSettled(
			['one', 'two'].map((body) => store.write(() => [store.append([said(7, body)])]))
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await store.db.select({ n: count() }).from(store.t.event)).toEqual([{ n: 1 }]);
	});

	test('[R11] the log of a practice session alone may be deleted, and no session becomes one afterwards', async () => {
		const { store } = await fresh();
		const { t } = store;
		const row = (id: number, practiceOf: string | null) => ({
			...{
				id,
				groupId: 'g',
				title: 'Tuesday',
				practiceOf,
				status: 'live' as const,
				plannedStart: 0,
				plannedMinutes: 50
			},
			...{ joinCode: 'A', joinCodeIndex: `a${id}`, joinToken: 'B', joinTokenIndex: `b${id}` },
			...{ displayCode: 'C', displayCodeIndex: `c${id}` }
		});
		await store.write((tx) => [
			tx.insert(t.session).values([row(1, 'ruth'), row(2, null)]),
			store.append([said(1, 'made up', 1), said(1, 'said', 2)])
		]);
		const log = (session: number) => store.write((tx) => [tx.delete(t.event).where(eq(t.event.session, session))]);
		const itself = (session: number) => store.write((tx) => [tx.delete(t.session).where(eq(t.session.id, session))]);
		const becomes = store.write((tx) => [tx.update(t.session).set({ practiceOf: 'ruth' }).where(eq(t.session.id, 2))]);
		await expect(becomes).rejects.toThrow();
		await expect(log(2)).rejects.toThrow();
		await expect(itself(2)).rejects.toThrow();
		await log(1);
		await itself(1);
		expect(await store.db.select({ session: t.event.session }).from(t.event)).toEqual([{ session: 2 }]);
		expect(await store.db.select({ id: t.session.id }).from(t.session)).toEqual([{ id: 2 }]);
	});

	test('[R12] every kind of column gives back what it was given', async () => {
		const { store } = await fresh();
		const { t } = store;
		const sharing = { 'feelings.1.name': 'named', thought: 'anonymous' } as const;
		const response = {
			...{ id: 'r1', session: TUESDAY, block: 'b1', seat: 's1', clientId: null, worksheet: 'thought-record' },
			...{ answers: '{"thought":"nadie me escucha 🌧"}', sharing, recent: ['c1', 'c2'], version: 3, mayRead: false },
			...{ finishedAt: null, createdAt: 1_772_452_800_123, changedAt: 1_772_452_800_124 }
		};
		await store.write((tx) => [tx.insert(t.response).values(response)]);
		expect(await store.db.select().from(t.response)).toEqual([response]);
		await store.write((tx) => [tx.insert(t.setting).values({ key: 'crisis', value: ['988', { es: true, n: 0.5 }] })]);
		const crisis = store.db.select({ value: t.setting.value }).from(t.setting).where(eq(t.setting.key, 'crisis'));
		expect(await crisis).toEqual([{ value: ['988', { es: true, n: 0.5 }] }]);
	});

	test('[R13] the same awaited reads work: joins, order, limits, counts, patterns, nulls', async () => {
		const { store } = await fresh();
		const { client: people, enrolment } = store.t;
		await store.write((tx) => [
			...adds(store, client('ana', 'Ana'), client('ben', 'Ben'), client('cleo', 'Cleo'))(tx),
			tx.insert(enrolment).values([
				{ id: 'e1', clientId: 'ana', groupId: 'g', startsOn: '2026-03-02' },
				{ id: 'e2', clientId: 'ben', groupId: 'g', startsOn: '2026-03-09', endsOn: '2026-04-01' }
			])
		]);
		const still = await store.db
			.select({ name: people.name, since: enrolment.startsOn })
			.from(people)
			.innerJoin(enrolment, eq(enrolment.clientId, people.id))
			.where(and(isNull(enrolment.endsOn), like(enrolment.startsOn, '2026-03-%')));
		expect(still).toEqual([{ name: 'Ana', since: '2026-03-02' }]);
		expect(await store.db.select({ id: people.id }).from(people).orderBy(desc(people.id)).limit(2)).toEqual([
			{ id: 'cleo' },
			{ id: 'ben' }
		]);
		expect(await store.db.$count(people)).toBe(3);
		const [none] = await store.db.select().from(people).where(eq(people.id, 'nobody'));
		expect(none).toBeUndefined();
	});

	test('[R14] a unit is kept whole or not at all', async () => {
		const { store } = await fresh();
		const twice = store.write(adds(store, client('ana', 'Ana'), client('ben', 'Ben'), client('ana', 'Ana again')));
		await expect(twice).rejects.toThrow(Conflict);
		expect(await store.db.$count(store.t.client)).toBe(0);
	});

	test('[R14] of many units in one moment the one that fails fails alone', async () => {
		const { store } = await fresh();
		const names = Array.from({ length: 20 }, (_, i) => `p${i}`);
		const units = names.map((id, i) =>
			store.write(i === 7 ? adds(store, client('p7', 'P'), client('p3', 'again')) : adds(store, client(id, 'P')))
		);
		const settled = await Promise.allSettled(units);
		expect(settled.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([7]);
		const kept = await store.db.select({ id: store.t.client.id }).from(store.t.client).orderBy(asc(store.t.client.id));
		expect(kept.map(({ id }) => id)).toEqual(names.filter((id) => id !== 'p7').sort());
	});

	test('[R14] a unit that cannot even be built is refused with its own error, and the next one is kept', async () => {
		const { store } = await fresh();
		const broken = store.write(() => {
			throw new RangeError('no such block');
		});
		const sound = store.write(adds(store, client('ana', 'Ana')));
		await expect(broken).rejects.toThrow('no such block');
		await sound;
		expect(await store.db.$count(store.t.client)).toBe(1);
	});

	test('[R14] two people change the same note: the second finds the version gone and is told', async () => {
		const { store } = await fresh();
		const { document: note } = store.t;
		await store.write((tx) => [tx.insert(note).values(draft())]);
		const save = (content: string) =>
			store.write((tx) => [
				expectOne(
					tx
						.update(note)
						.set({ content, version: 2 })
						.where(and(eq(note.id, 'note-ana'), eq(note.version, 1)))
				),
				store.audit.row(read('ruth', 'note-ana'))
			]);
		const [ruth, sam] = await Promise.allSettled([save('by Ruth'), save('by Sam')]);
		expect(ruth.status).toBe('fulfilled');
		expect(sam).toMatchObject({ status: 'rejected', reason: expect.any(Conflict) });
		expect(await store.db.select({ content: note.content, version: note.version }).from(note)).toEqual([
			{ content: 'by Ruth', version: 2 }
		]);
		expect(await store.db.$count(store.t.audit)).toBe(1);
	});

	test('[R14] expecting a number of rows holds for changing and for deleting many', async () => {
		const { store } = await fresh();
		const { enrolment } = store.t;
		const two = ['ana', 'ben'].map((id) => ({ id, clientId: id, groupId: 'g', startsOn: '2026-01-05' }));
		await store.write((tx) => [changes(tx.insert(enrolment).values(two), 2)]);
		const all = eq(enrolment.groupId, 'g');
		await expect(store.write((tx) => [changes(tx.delete(enrolment).where(all), 3)])).rejects.toThrow(Conflict);
		expect(await store.db.$count(enrolment)).toBe(2);
		await store.write((tx) => [changes(tx.delete(enrolment).where(all), 2)]);
		expect(await store.db.$count(enrolment)).toBe(0);
	});

	test('what was stored is there after closing and opening again', async () => {
		const { store, place } = await fresh();
		await store.write((tx) => [...adds(store, client('ana', 'Ana'))(tx), store.append([said(1, 'hello')])]);
		await store.close();
		const again = await openStore(place.options);
		open.push(again);
		expect(await again.db.select().from(again.t.client)).toEqual([client('ana', 'Ana')]);
		expect(await again.db.select().from(again.t.event)).toEqual([said(1, 'hello')]);
	});

	test('the store says that it is well, and refuses what comes after closing', async () => {
		const { store } = await fresh();
		expect(await store.health()).toEqual({ engine: engine().name, ok: true, waiting: 0 });
		const last = store.write(adds(store, client('ana', 'Ana')));
		await store.close();
		await last;
		await expect(store.write(adds(store, client('ben', 'Ben')))).rejects.toThrow(StoreUnavailable);
	});
};
