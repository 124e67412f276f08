import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { SupervisionSetting } from '#lib/domain/supervision.ts';
import { app } from '#lib/server/app.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { staffNames } from './who.ts';

/** Who supervises whom now, with names. */
export type Supervision = {
	id: string;
	supervisee: { id: string; name: string };
	supervisor: { id: string; name: string };
	setting: SupervisionSetting;
	startsAt: number;
};

const inForce = (at: number) => {
	const { startsAt, endsAt } = app().store.t.supervision;
	return and(lte(startsAt, at), or(isNull(endsAt), gt(endsAt, at)));
};

export async function allSupervision(at = Date.now()): Promise<Supervision[]> {
	const { t, db } = app().store;
	const rows = await db.select().from(t.supervision).where(inForce(at));
	const names = await staffNames(rows.flatMap(({ superviseeId, supervisorId }) => [superviseeId, supervisorId]));
	const named = (id: string) => ({ id, name: names.get(id) ?? '' });
	return rows
		.map(({ id, superviseeId, supervisorId, setting, startsAt }) => ({
			...{ id, setting, startsAt, supervisee: named(superviseeId), supervisor: named(supervisorId) }
		}))
		.sort((a, b) => a.supervisee.name.localeCompare(b.supervisee.name));
}

/** Who co-signs a staff member's notes, by name; none means that their own signature is enough. */
export async function coSignersOf(superviseeId: string, at = Date.now()): Promise<string[]> {
	return (await coSignersOfAll(at)).get(superviseeId) ?? [];
}

/** The same for everyone whose notes are co-signed, by supervisee id. */
export async function coSignersOfAll(at = Date.now()): Promise<Map<string, string[]>> {
	const { t, db } = app().store;
	const { superviseeId, supervisorId, setting } = t.supervision;
	const rows = await db
		.selectDistinct({ superviseeId, supervisorId })
		.from(t.supervision)
		.where(and(eq(setting, 'co-sign'), inForce(at)));
	return new Map(
		[...Map.groupBy(rows, (row) => row.superviseeId)].map(([id, own]) => [id, own.map((row) => row.supervisorId)])
	);
}

export type Supervised = { ok: true } | { ok: false; code: 'same-person' | 'already' | 'gone' };
type Wanted = { superviseeId: string; supervisorId: string; setting: SupervisionSetting };

/** Takes effect now, for what is signed from now on: a note already awaiting a co-signature still needs it. */
export async function supervise(wanted: Wanted, by: string, at = Date.now()): Promise<Supervised> {
	const { superviseeId, supervisorId, setting } = wanted;
	if (superviseeId === supervisorId) return { ok: false, code: 'same-person' };
	const { t, db, write, audit } = app().store;
	const { supervision: s } = t;
	const same = and(eq(s.superviseeId, superviseeId), eq(s.supervisorId, supervisorId), inForce(at));
	if ((await db.$count(s, same)) > 0) return { ok: false, code: 'already' };
	const row = { id: randomUUID(), superviseeId, supervisorId, setting, startsAt: at, endsAt: null, by };
	await write((tx) => [
		tx.insert(s).values(row),
		audit.row({ at, by, act: 'supervision.started', subject: superviseeId, detail: `${setting} by ${supervisorId}` })
	]);
	return { ok: true };
}

export async function endSupervision(id: string, by: string, at = Date.now()): Promise<Supervised> {
	const { t, db, write, audit } = app().store;
	const { supervision: s } = t;
	const [row] = await db.select().from(s).where(eq(s.id, id));
	if (!row) return { ok: false, code: 'gone' };
	const detail = `${row.setting} by ${row.supervisorId}`;
	const written = await isFirst(
		write((tx) => [
			expectOne(
				tx
					.update(s)
					.set({ endsAt: at })
					.where(and(eq(s.id, id), isNull(s.endsAt)))
			),
			audit.row({ at, by, act: 'supervision.ended', subject: row.superviseeId, detail })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'gone' };
}
