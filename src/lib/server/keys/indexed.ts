import { plainEmail } from '#lib/server/auth/people.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';

/** A blind index and the sealed column it is computed from; a new key recomputes it. */
type Indexed = { table: string; index: string; of: string; purpose: string; plain: (value: string) => string };

/** All blind indexes: a day's codes open the same doors as a session's. Similarly named columns elsewhere hold unkeyed SHA-256 of random tokens. */
export const indexed: Indexed[] = [
	{ table: 'staff', index: 'emailIndex', of: 'email', purpose: 'staff.email', plain: plainEmail },
	...(['session', 'programDay'] as const).flatMap((table): Indexed[] => [
		{ table, index: 'joinCodeIndex', of: 'joinCode', purpose: 'session.join-code', plain: normaliseCode },
		{ table, index: 'joinTokenIndex', of: 'joinToken', purpose: 'session.join-token', plain: String },
		{ table, index: 'displayCodeIndex', of: 'displayCode', purpose: 'session.display-code', plain: normaliseCode }
	])
];
