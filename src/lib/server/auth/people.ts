import { eq, inArray } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '#lib/domain/notice.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Logins } from './logins.ts';
import { granting, standingsOfAll } from './memberships.ts';
import { notify } from './notices.ts';
import { hashPassword, noPassword, passwordProblem, type PasswordProblem } from './passwords.ts';
import { isActive, toStaff, type StaffMember, type StaffRow } from './staff.ts';

export type Person = StaffMember & { email: string; active: boolean };
export type NewStaff = {
	name: string;
	credentials: string;
	email: string;
	/** Without one, the account can only be opened with a sign-in link. */
	password?: string;
	locale: StaffMember['locale'];
};
/** The notice to the account's owner for each kind of change. */
const told = {
	'staff.password-changed': 'password-changed',
	'staff.deactivated': 'deactivated',
	'factor.reset': 'factor-reset',
	'staff.reactivated': 'reactivated'
} as const satisfies Record<string, NoticeKind>;

export type Done<Code extends string> = { ok: true } | { ok: false; code: Code };

type Created<Code> = { ok: true; id: string } | { ok: false; code: Code };

/** Normalizes an address, so that it is found however it is typed. */
export const plainEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

export const emailIndexOf = ({ blindIndex }: Pick<Store, 'blindIndex'>, email: string): string =>
	blindIndex(plainEmail(email), 'staff.email');

/** The staff table. A person who loses their access loses all open logins in the same unit. */
export class People {
	#store: Store;
	#logins: Logins;
	#now: () => number;
	#ended: (staffId: string) => void;

	constructor(store: Store, logins: Logins, now: () => number, ended: (staffId: string) => void) {
		this.#store = store;
		this.#logins = logins;
		this.#now = now;
		this.#ended = ended;
	}

	async any(): Promise<boolean> {
		const { staff } = this.#store.t;
		return (await this.#store.db.select({ id: staff.id }).from(staff).limit(1)).length > 0;
	}

	async list(): Promise<Person[]> {
		const now = this.#now();
		const [rows, standings] = await Promise.all([
			this.#store.db.select().from(this.#store.t.staff),
			standingsOfAll(this.#store, now)
		]);
		return rows
			.map((row) => ({ ...toStaff(row, standings.get(row.id) ?? []), email: row.email, active: isActive(row, now) }))
			.sort((a, b) => a.name.localeCompare(b.name));
	}

	async withEmail(email: string): Promise<StaffRow | undefined> {
		const { staff } = this.#store.t;
		return (
			await this.#store.db
				.select()
				.from(staff)
				.where(inArray(staff.emailIndex, this.#store.blindIndexes(plainEmail(email), 'staff.email')))
		)[0];
	}

	async withId(id: string): Promise<StaffRow | undefined> {
		return (await this.#store.db.select().from(this.#store.t.staff).where(eq(this.#store.t.staff.id, id)))[0];
	}

	create = (input: NewStaff, by: string): Promise<Created<PasswordProblem | 'email-taken'>> =>
		this.#insert(input, by, 'email-taken', () => []);

	/** A unique key decides who is first, even among concurrent requests. */
	async createFirst(input: NewStaff): Promise<Created<PasswordProblem | 'not-first'>> {
		if (await this.any()) return { ok: false, code: 'not-first' };
		return this.#insert(input, 'system', 'not-first', (tx, id) => [
			tx.insert(this.#store.t.setting).values({ key: 'staff.first', value: id }),
			...granting(
				this.#store,
				tx,
				{ staffId: id, standing: 'admin', scope: { kind: 'installation' }, startsAt: this.#now() },
				id,
				this.#now()
			)
		]);
	}

	async setPassword(
		id: string,
		password: string,
		by: string,
		also: (tx: Tx) => Statement[] = () => []
	): Promise<Done<PasswordProblem>> {
		const row = await this.withId(id);
		const { factor } = this.#store.t;
		const hasFactor = (await this.#store.db.$count(factor, eq(factor.staffId, id))) > 0;
		const problem = await passwordProblem(password, row && (await this.#about(row)), hasFactor);
		if (problem) return { ok: false, code: problem };
		await this.#change(id, by, 'staff.password-changed', { passwordHash: await hashPassword(password) }, also);
		return { ok: true };
	}

	/** Hashes the same password at today's cost: no visible change. */
	async rehash(id: string, password: string) {
		const { staff } = this.#store.t;
		const passwordHash = await hashPassword(password);
		await this.#store.write((tx) => [tx.update(staff).set({ passwordHash }).where(eq(staff.id, id))]);
	}

	async deactivate(id: string, by: string): Promise<Done<'last-admin'>> {
		if (await this.isLastAdmin(id)) return { ok: false, code: 'last-admin' };
		await this.#change(id, by, 'staff.deactivated', { activeUntil: this.#now() });
		return { ok: true };
	}

	reactivate = (id: string, by: string): Promise<void> =>
		this.#change(id, by, 'staff.reactivated', { activeUntil: null });

	/** `also` removes the factors in the same unit. */
	async resetTwoStep(id: string, by: string, also: (tx: Tx) => Statement[]): Promise<{ ok: true }> {
		await this.#change(id, by, 'factor.reset', { twoStepReset: true }, also);
		return { ok: true };
	}

	async setLocale(id: string, locale: StaffMember['locale']) {
		const { staff } = this.#store.t;
		await this.#store.write((tx) => [tx.update(staff).set({ locale }).where(eq(staff.id, id))]);
	}

	async isLastAdmin(id: string): Promise<boolean> {
		const admins = (await this.list()).filter(({ active, standings }) => active && standings.includes('admin'));
		return admins.length === 1 && admins[0]!.id === id;
	}

	/** What anyone would try first: the names of the person and the programs. */
	async #about({ email, name }: Pick<StaffRow, 'email' | 'name'>): Promise<string[]> {
		const { program } = this.#store.t;
		const programs = await this.#store.db.select({ name: program.name }).from(program);
		return [email, name, ...programs.map((one) => one.name)];
	}

	async #change(
		id: string,
		by: string,
		act: keyof typeof told,
		values: Partial<StaffRow>,
		also: (tx: Tx) => Statement[] = () => []
	) {
		const { t, audit } = this.#store;
		await this.#store.write((tx) => [
			expectOne(tx.update(t.staff).set(values).where(eq(t.staff.id, id))),
			this.#logins.endingAll(tx, id),
			...also(tx),
			audit.row({ at: this.#now(), by, act, subject: id }),
			...notify(this.#store, tx, { staffId: id, kind: told[act], facts: { by }, at: this.#now() })
		]);
		this.#ended(id);
	}

	async #insert<Code extends string>(
		{ password, email, ...input }: NewStaff,
		by: string,
		taken: Code,
		also: (tx: Tx, id: string) => Statement[]
	): Promise<Created<PasswordProblem | Code>> {
		const about = await this.#about({ email, name: input.name });
		const problem = password === undefined ? null : await passwordProblem(password, about);
		if (problem) return { ok: false, code: problem };
		// The column is unique, but while a new key takes over, the same address may have different indexes.
		if (await this.withEmail(email)) return { ok: false, code: taken };
		const { t, audit } = this.#store;
		const [id, at, passwordHash] = [
			randomUUID(),
			this.#now(),
			password === undefined ? noPassword : await hashPassword(password)
		];
		const row = {
			...input,
			id,
			email: email.trim(),
			emailIndex: emailIndexOf(this.#store, email),
			passwordHash,
			createdAt: at
		};
		const written = await isFirst(
			this.#store.write((tx) => [
				tx.insert(t.staff).values(row),
				...also(tx, id),
				audit.row({ at, by, act: 'staff.created', subject: id })
			])
		);
		return written ? { ok: true, id } : { ok: false, code: taken };
	}
}
