import { and, eq, isNull } from 'drizzle-orm';
import { createHash, randomUUID } from 'node:crypto';
import { makeCode, normaliseCode } from '#lib/server/programs/codes.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';

const COUNT = 10;
const LENGTH = 12;

/** Ten codes, each valid for one sign-in without the factor. About 58 bits each. */
export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, () => makeCode(LENGTH));

/** As printed: three groups of four. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)!.join('-');

export const isRecoveryCode = (typed: string): boolean => normaliseCode(typed).length === LENGTH;

const hashOf = (staffId: string, code: string) =>
	createHash('sha256')
		.update(`${staffId} ${normaliseCode(code)}`)
		.digest('base64url');

/** Part of a unit: replaces all earlier codes with these. */
export const issuing = (store: Store, tx: Tx, staffId: string, codes: string[], at: number): Statement[] => [
	forgetting(store, tx, staffId),
	...codes.map((code) =>
		tx
			.insert(store.t.recoveryCode)
			.values({ id: randomUUID(), staffId, hash: hashOf(staffId, code), createdAt: at, usedAt: null })
	)
];

export const forgetting = (store: Store, tx: Tx, staffId: string): Statement =>
	tx.delete(store.t.recoveryCode).where(eq(store.t.recoveryCode.staffId, staffId));

/** Uses up a code; false if it is wrong or already used. */
export async function spend(store: Store, staffId: string, typed: string, at: number): Promise<boolean> {
	const { recoveryCode } = store.t;
	const hash = hashOf(staffId, typed);
	const rows = await store.db.select().from(recoveryCode).where(unused(store, staffId));
	const found = rows.find((row) => row.hash === hash);
	if (!found) return false;
	return isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(recoveryCode)
					.set({ usedAt: at })
					.where(and(eq(recoveryCode.id, found.id), isNull(recoveryCode.usedAt)))
			),
			store.audit.row({ at, by: staffId, act: 'auth.recovery-code-used', subject: staffId })
		])
	);
}

export const codesLeft = (store: Store, staffId: string): Promise<number> =>
	store.db.$count(store.t.recoveryCode, unused(store, staffId));

const unused = ({ t }: Store, staffId: string) =>
	and(eq(t.recoveryCode.staffId, staffId), isNull(t.recoveryCode.usedAt));
