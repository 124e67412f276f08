import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { ObligationRule } from '#lib/domain/obligations/rule.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

export type NewRule = Omit<ObligationRule, 'id'>;

/** The rules of these programs in effect on a day, by program. */
export async function rulesOn(programs: string[], day: string): Promise<Map<string, ObligationRule[]>> {
	if (programs.length === 0) return new Map();
	const { db, t } = app().store;
	const r = t.obligationRule;
	const rows = await db
		.select()
		.from(r)
		.where(and(inArray(r.programId, programs), lte(r.startsOn, day), or(isNull(r.endsOn), gte(r.endsOn, day))))
		.orderBy(asc(r.at), asc(r.id));
	const rules = rows.map(({ programId, id, kind, interval, warnDays, owner, source, sourceOn }) => ({
		...{ programId, rule: { id, kind, interval, warnDays, owner, source, sourceOn } }
	}));
	return new Map(
		[...Map.groupBy(rules, ({ programId }) => programId)].map(([id, own]) => [id, own.map(({ rule }) => rule)])
	);
}

type At = { programId: string; today: string };

/** Adds a rule from today on. */
export async function addRule(by: Pick<StaffMember, 'id'>, { programId, today }: At, rule: NewRule, at = Date.now()) {
	const { store } = app();
	await store.write((tx) => [
		tx.insert(store.t.obligationRule).values({ ...rule, id: randomId(), programId, startsOn: today, by: by.id, at }),
		store.audit.row({ at, by: by.id, act: 'promise.set', subject: programId, detail: told(rule) })
	]);
}

/** Changes a rule's interval, warning, owner or source from today on; the old one ended yesterday and stays on record. False if it has ended. */
export async function changeRule(
	by: Pick<StaffMember, 'id'>,
	{ programId, today }: At,
	{ id, ...rule }: ObligationRule,
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	return isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(store.t.obligationRule)
					.set({ endsOn: plusDays(today, -1) })
					.where(holding(id, programId))
			),
			tx.insert(store.t.obligationRule).values({ ...rule, id: randomId(), programId, startsOn: today, by: by.id, at }),
			store.audit.row({ at, by: by.id, act: 'promise.set', subject: programId, detail: told(rule) })
		])
	);
}

/** Ends a rule from today on. */
export async function endRule(
	by: Pick<StaffMember, 'id'>,
	{ programId, today }: At,
	id: string,
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	return isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(store.t.obligationRule)
					.set({ endsOn: plusDays(today, -1) })
					.where(holding(id, programId))
			),
			store.audit.row({ at, by: by.id, act: 'promise.ended', subject: programId, detail: id })
		])
	);
}

const holding = (id: string, programId: string) => {
	const r = app().store.t.obligationRule;
	return and(eq(r.id, id), eq(r.programId, programId), isNull(r.endsOn));
};

const told = ({ kind, interval, warnDays }: NewRule) => `${kind}, every ${interval}, warns ${warnDays} before`;
