import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Exemption } from '#lib/domain/measures/due.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

type Exempt = { programId: string; clientId: string; slug: string; reason: string; startsOn: string };

/** Who is exempt from a program's questionnaires, and from which ones. The reasons are left out and stay sealed. */
export async function exemptionsIn(programId: string): Promise<Exemption[]> {
	const { db, t } = app().store;
	const { slug, clientId, startsOn, endsOn } = t.measureExemption;
	return db
		.select({ slug, clientId, startsOn, endsOn })
		.from(t.measureExemption)
		.where(eq(t.measureExemption.programId, programId));
}

export type KeptExemption = Exemption & { id: string; reason: string; by: string; at: number };

/** Exemptions in effect on a day, with reason and author, oldest first. The caller has checked whose may be read. */
export async function exemptionsOn(programId: string, day: string): Promise<KeptExemption[]> {
	const { db, t } = app().store;
	const e = t.measureExemption;
	const rows = await db.select().from(e).where(eq(e.programId, programId)).orderBy(asc(e.at), asc(e.id));
	return rows.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
}

/** From `startsOn` on, the person is no longer asked it by a rule for everyone. The caller has checked that `by` may. */
export async function exempt(
	{ programId, clientId, slug, reason, startsOn }: Exempt,
	by: string,
	at = Date.now()
): Promise<{ ok: true; id: string } | { ok: false; code: 'unknown' | 'twice' }> {
	if (!measureBySlug(slug)) return { ok: false, code: 'unknown' };
	const held = await exemptionsOn(programId, startsOn);
	if (held.some((one) => one.slug === slug && one.clientId === clientId)) return { ok: false, code: 'twice' };
	const { t, write, audit } = app().store;
	const id = randomId();
	const row = { id, programId, clientId, slug, reason, startsOn, endsOn: null, by, at, endedBy: null };
	await write((tx) => [
		tx.insert(t.measureExemption).values(row),
		audit.row({ at, by, act: 'questionnaire.exempted', subject: id, clientId, detail: slug })
	]);
	return { ok: true, id };
}

/** The person is asked again from the day after `on`, `YYYY-MM-DD`. */
export async function endExemption(
	id: string,
	on: string,
	by: string,
	at = Date.now()
): Promise<{ ok: true } | { ok: false; code: 'gone' }> {
	const { t, db, write, audit } = app().store;
	const e = t.measureExemption;
	const [held] = await db.select().from(e).where(eq(e.id, id));
	if (!held || held.endsOn !== null) return { ok: false, code: 'gone' };
	const { clientId, slug } = held;
	const written = await isFirst(
		write((tx) => [
			expectOne(
				tx
					.update(e)
					.set({ endsOn: on, endedBy: by })
					.where(and(eq(e.id, id), isNull(e.endsOn)))
			),
			audit.row({ at, by, act: 'questionnaire.exemption-ended', subject: id, clientId, detail: slug })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'gone' };
}
