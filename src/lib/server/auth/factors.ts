import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { FactorKind } from '#lib/domain/two-step.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { forgetting, issuing, newRecoveryCodes } from './recovery-codes.ts';

export type FactorRow = Tables['factor']['$inferSelect'];
export type Factor = Pick<FactorRow, 'id' | 'kind' | 'name' | 'createdAt' | 'lastUsedAt'>;
export type NewFactor = Pick<FactorRow, 'kind' | 'name' | 'secret' | 'counter'>;

/** The most factors one person can have. */
export const mostFactors = 10;

/** People's factors for their second step. */
export class Factors {
	#store: Store;
	#now: () => number;

	constructor(store: Store, now: () => number) {
		this.#store = store;
		this.#now = now;
	}

	/** With secrets, for checking; oldest first. */
	rows(staffId: string, kind?: FactorKind): Promise<FactorRow[]> {
		const { factor } = this.#store.t;
		return this.#store.db
			.select()
			.from(factor)
			.where(and(eq(factor.staffId, staffId), kind && eq(factor.kind, kind)))
			.orderBy(factor.createdAt, factor.id);
	}

	async list(staffId: string): Promise<Factor[]> {
		const rows = await this.rows(staffId);
		return rows.map(({ id, kind, name, createdAt, lastUsedAt }) => ({ id, kind, name, createdAt, lastUsedAt }));
	}

	async has(staffId: string): Promise<boolean> {
		const { factor } = this.#store.t;
		return (await this.#store.db.$count(factor, eq(factor.staffId, staffId))) > 0;
	}

	/** The ids of all staff who have a factor. */
	async owners(): Promise<Set<string>> {
		const { staffId } = this.#store.t.factor;
		return new Set(
			(await this.#store.db.selectDistinct({ staffId }).from(this.#store.t.factor)).map((row) => row.staffId)
		);
	}

	/** The first one comes with recovery codes, which are returned and stored only as hashes. */
	async add(staffId: string, factor: NewFactor): Promise<string[] | null> {
		const { t, audit, write } = this.#store;
		const codes = (await this.has(staffId)) ? null : newRecoveryCodes();
		const at = this.#now();
		await write((tx) => [
			tx.insert(t.factor).values({ ...factor, id: randomUUID(), staffId, createdAt: at, lastUsedAt: null }),
			tx.update(t.staff).set({ twoStepReset: false }).where(eq(t.staff.id, staffId)),
			...(codes ? issuing(this.#store, tx, staffId, codes, at) : []),
			audit.row({ at, by: staffId, act: 'factor.added', subject: staffId, detail: factor.kind })
		]);
		return codes;
	}

	/** Advances the counter; a `Conflict` when the same code came in twice at once. */
	async used({ id, counter: before }: FactorRow, counter: number) {
		const { factor } = this.#store.t;
		const unchanged = and(eq(factor.id, id), eq(factor.counter, before));
		await this.#store.write((tx) => [
			expectOne(tx.update(factor).set({ counter, lastUsedAt: this.#now() }).where(unchanged))
		]);
	}

	/** Does nothing if it is gone or belongs to someone else. */
	async rename(staffId: string, id: string, name: string) {
		const { factor } = this.#store.t;
		await this.#store.write((tx) => [
			tx
				.update(factor)
				.set({ name })
				.where(and(eq(factor.id, id), eq(factor.staffId, staffId)))
		]);
	}

	/** Removing the last one requires `mayBeNone` and also removes the recovery codes. */
	async remove(staffId: string, id: string, mayBeNone: boolean): Promise<{ ok: true } | { ok: false; code: 'last' }> {
		const { t, audit, write } = this.#store;
		const rows = await this.rows(staffId);
		const found = rows.find((row) => row.id === id);
		if (!found) return { ok: true };
		const isLast = rows.length === 1;
		if (isLast && !mayBeNone) return { ok: false, code: 'last' };
		await write((tx) => [
			tx.delete(t.factor).where(eq(t.factor.id, id)),
			...(isLast ? [forgetting(this.#store, tx, staffId)] : []),
			audit.row({ at: this.#now(), by: staffId, act: 'factor.removed', subject: staffId, detail: found.kind })
		]);
		return { ok: true };
	}

	/** Part of the unit that resets a person: removes everything they had. */
	clearing = (tx: Tx, staffId: string): Statement[] => [
		tx.delete(this.#store.t.factor).where(eq(this.#store.t.factor.staffId, staffId)),
		forgetting(this.#store, tx, staffId)
	];

	/** New recovery codes that replace all earlier ones. */
	async newCodes(staffId: string): Promise<string[]> {
		const { audit, write } = this.#store;
		const [codes, at] = [newRecoveryCodes(), this.#now()];
		await write((tx) => [
			...issuing(this.#store, tx, staffId, codes, at),
			audit.row({ at, by: staffId, act: 'factor.codes-made', subject: staffId })
		]);
		return codes;
	}
}
