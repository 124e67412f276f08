import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Assignment } from '#lib/domain/measures/due.ts';
import type { AssignmentRule } from '#lib/domain/measures/result.ts';
import { measureBySlug, measures } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

type Asked = {
	programId: string;
	/** Null for everyone in the program. */
	clientId: string | null;
	slug: string;
	rule: AssignmentRule;
	startsOn: string;
	endsOn: string | null;
};

/** All assignments ever made in a program, for everyone and for individuals: oldest first, and in the catalog's order if made at once. */
export async function assignmentsIn(programId: string): Promise<(Assignment & { by: string; at: number })[]> {
	const { db, t } = app().store;
	const a = t.measureAssignment;
	const { id, slug, rule, clientId, startsOn, endsOn, by, at } = a;
	const rows = await db
		.select({ id, slug, rule, clientId, startsOn, endsOn, by, at })
		.from(a)
		.where(eq(a.programId, programId))
		.orderBy(asc(a.at), asc(a.id));
	return rows.toSorted((one, other) => one.at - other.at || placeOf(one.slug) - placeOf(other.slug));
}

const placeOf = (slug: string): number => measures.findIndex((measure) => measure.slug === slug);

/** Assigns a questionnaire, by a rule or once. The caller has checked that `by` may. */
export async function assign(
	{ programId, clientId, slug, rule, startsOn, endsOn }: Asked,
	by: string,
	at = Date.now()
): Promise<{ ok: true; id: string } | { ok: false; code: 'unknown' | 'twice' }> {
	if (!measureBySlug(slug)) return { ok: false, code: 'unknown' };
	const same = (await assignmentsIn(programId)).some(
		(one) =>
			one.slug === slug &&
			one.rule === rule &&
			one.clientId === clientId &&
			(one.endsOn === null || one.endsOn >= startsOn)
	);
	if (same) return { ok: false, code: 'twice' };
	const { t, write, audit } = app().store;
	const id = randomId();
	const row = { id, programId, clientId, slug, rule, startsOn, endsOn, by, at, endedBy: null };
	await write((tx) => [
		tx.insert(t.measureAssignment).values(row),
		audit.row({ at, by, act: 'questionnaire.assigned', subject: id, clientId })
	]);
	return { ok: true, id };
}

/** Sets `on` as its last day, `YYYY-MM-DD`. What it asked for until then stays as it was. */
export async function endAssignment(
	id: string,
	on: string,
	by: string,
	at = Date.now()
): Promise<{ ok: true } | { ok: false; code: 'gone' }> {
	const { t, db, write, audit } = app().store;
	const a = t.measureAssignment;
	const [held] = await db.select().from(a).where(eq(a.id, id));
	if (!held || held.endsOn !== null) return { ok: false, code: 'gone' };
	const { clientId } = held;
	const written = await isFirst(
		write((tx) => [
			expectOne(
				tx
					.update(a)
					.set({ endsOn: on, endedBy: by })
					.where(and(eq(a.id, id), isNull(a.endsOn)))
			),
			audit.row({ at, by, act: 'questionnaire.assignment-ended', subject: id, clientId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'gone' };
}
