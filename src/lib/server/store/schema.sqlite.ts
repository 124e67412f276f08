import { Keyring, newKey } from './keyring.ts';
import { sqliteKit } from './kit.ts';
import { tables } from './schema.ts';

// For drizzle-kit, which only looks at shapes: this key seals nothing.
const t = tables(sqliteKit(new Keyring({ version: 1, keys: [newKey(1)] })));
export const { setting, staff, signInLink, authSession, factor, recoveryCode } = t;
export const { program, group, kept, membership, client, enrolment } = t;
export const {
	session,
	event,
	foldedLog,
	seat,
	response,
	ballotBox,
	safetyAlert,
	outcomeDraft,
	attendance,
	note,
	addendum
} = t;
export const { audit, auditHead } = t;
