import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayReadClient } from '#lib/server/programs/access.ts';
import { clientCalled, list, openFor, openOutside, openUntil, review } from '#lib/server/programs/grants.ts';
import { end, grant, all as everyStanding } from '#lib/server/programs/team.ts';
import { attendanceOfClient } from '#lib/server/records/client-attendance.ts';
import { readOfClient } from '#lib/server/records/record.ts';
import { hire, password } from '#tests/support/cast.ts';
import { openAccessWorld, type AccessWorld } from '#tests/support/access-world.ts';

let world: AccessWorld;
let ada: StaffMember;
let cora: StaffMember;
/** Cora is of the care team of another program. */
beforeAll(async () => {
	world = await openAccessWorld();
	ada = world.personOf('admin')!;
	cora = await hire(world.app, { key: 'cora', name: 'Cora Lind', standings: [] });
	await grant({ staffId: cora.id, standing: 'care-team', scope: { kind: 'program', id: 'far' } }, { id: 'system' });
}, 60_000);
afterAll(() => world.close());

const because = { reason: 'Ana is in the emergency room and asks for me.', password };
const acts = async () => {
	const { t, db } = world.app.store;
	return (await db.select({ act: t.audit.act }).from(t.audit).where(eq(t.audit.by, cora.id))).map(({ act }) => act);
};

test('[R7] a client outside somebody’s groups is closed to them, and who they are is asked by the whole name alone', async () => {
	expect(await mayReadClient(cora, 'ana')).toBeNull();
	expect(await mayReadClient(world.maya, 'ana')).toBe('role');
	expect(await mayReadClient(world.sara, 'ana')).toBe('role');
	expect(await mayReadClient(ada, 'ana')).toBeNull();
	expect(await clientCalled(cora, 'Ana')).toBeNull();
	expect(await clientCalled(cora, ' ana CASTELLANE ')).toBe('ana');
	expect(await clientCalled(ada, 'Ana Castellane')).toBeNull();
});

test('neither a wrong password, nor somebody without such a role, nor an unknown client opens anything', async () => {
	expect(await openOutside(cora, 'ana', { ...because, password: 'not this one' })).toEqual({
		ok: false,
		code: 'wrong'
	});
	for (const one of [ada, world.personOf('observer')!, world.personOf('no role')!])
		expect(await openOutside(one, 'ana', because)).toEqual({ ok: false, code: 'not-yours' });
	expect(await openOutside(cora, 'nobody', because)).toEqual({ ok: false, code: 'unknown' });
	expect(await mayReadClient(cora, 'ana')).toBeNull();
});

test('[R17] with a reason and the password it is open for an hour, on record with its reason', async () => {
	const at = Date.now();
	expect(await openOutside(cora, 'ana', because, at)).toEqual({ ok: true });
	expect(await mayReadClient(cora, 'ana', at + openFor - 1)).toBe('opened');
	expect(await openUntil(cora, 'ana', at)).toBe(at + openFor);
	expect(await mayReadClient(cora, 'ben', at)).toBeNull();
	expect(await mayReadClient(cora, 'ana', at + openFor)).toBeNull();
	expect((await acts()).at(-1)).toBe('access.opened');
	const { db, t } = world.app.store;
	const { notice } = t;
	const told = await db.select({ to: notice.staffId, kind: notice.kind }).from(notice);
	expect(told).toContainEqual({ to: ada.id, kind: 'record-opened' });
	const [opened] = await list(ada, at);
	expect(opened).toMatchObject({ staff: 'Cora Lind', client: 'Ana Castellane', reason: because.reason, isOn: true });
});

test('what it opens is what is signed and when the client came, each with its row; no draft', async () => {
	const notes = await readOfClient(cora, 'ana');
	expect(notes.map(({ note }) => note.status)).toEqual(notes.map(() => 'signed'));
	expect(JSON.stringify(notes)).not.toContain(world.canaries['draft note']);
	expect(await attendanceOfClient(cora, 'ana')).toMatchObject([{ session: world.over, status: 'present' }]);
	expect(await acts()).toContain('attendance.read');
});

test('a second person reviews it once, and it stays as it was', async () => {
	const { id } = (await list(ada))[0]!;
	expect(await review(id, cora)).toBe(false);
	expect(await review(id, ada)).toBe(true);
	expect(await review(id, ada)).toBe(false);
	expect((await list(ada))[0]).toMatchObject({ reviewer: 'Ada Brook', mine: false });
	const file = new Sqlite(join(world.dataDir, 'circlekeeper.db'));
	for (const change of ['DELETE FROM access_grant', 'UPDATE access_grant SET ends_at = 0'])
		expect(() => file.prepare(change).run()).toThrow('stays on record');
	file.close();
});

test('[R7] whoever is of no care team any more has nothing open', async () => {
	await openOutside(cora, 'ben', because);
	expect(await mayReadClient(cora, 'ben')).toBe('opened');
	const held = (await everyStanding()).find(({ staffId }) => staffId === cora.id)!;
	await end(held.id, ada);
	expect(await mayReadClient(cora, 'ben')).toBeNull();
});
