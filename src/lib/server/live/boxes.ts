import { and, eq } from 'drizzle-orm';
import type { Cast } from '#lib/domain/decision.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';

type Box = { counts: Record<string, number>; version: number };
/** The ballot boxes of one session. Immutable: a turn that fails leaves the previous ones. */
export type Boxes = ReadonlyMap<string, Box>;

export async function readBoxes({ t, db }: Store, session: number): Promise<Boxes> {
	const rows = await db.select().from(t.ballotBox).where(eq(t.ballotBox.session, session));
	return new Map(
		rows.map(({ box, counts, version }) => [box, { counts: JSON.parse(counts) as Box['counts'], version }])
	);
}

/** Adds one to each key. Keys stay sorted, so that a box does not reveal the order of arrival. */
export function castInto(boxes: Boxes, cast: readonly Cast[]): Boxes {
	const next = new Map(boxes);
	for (const { box, key } of cast) {
		const { counts = {}, version = 0 } = next.get(box) ?? {};
		const keys = [...new Set([...Object.keys(counts), key])].sort();
		const added = Object.fromEntries(keys.map((it) => [it, (counts[it] ?? 0) + (it === key ? 1 : 0)]));
		next.set(box, { counts: added, version });
	}
	return next;
}

const changed = (before: Boxes, after: Boxes) =>
	[...after].filter(([box, { counts }]) => before.get(box)?.counts !== counts);

/** The boxes that changed since `before`, as statements of the same unit as the event. */
export const boxStatements = ({ t }: Store, tx: Tx, session: number, before: Boxes, after: Boxes): Statement[] =>
	changed(before, after).map(([box, { counts, version }]) => {
		const row = { counts: JSON.stringify(counts), version: version + 1 };
		const mine = and(eq(t.ballotBox.session, session), eq(t.ballotBox.box, box), eq(t.ballotBox.version, version));
		return version === 0
			? tx.insert(t.ballotBox).values({ session, box, ...row })
			: expectOne(tx.update(t.ballotBox).set(row).where(mine));
	});

/** The same boxes once they are on disk; each changed box has its next version. */
export const keptBoxes = (before: Boxes, after: Boxes): Boxes =>
	new Map([...after, ...changed(before, after).map(([box, it]) => [box, { ...it, version: it.version + 1 }] as const)]);
