import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { disposals } from './disposals.ts';
import { dueLogs } from './due-logs.ts';
import { dueClients } from './due.ts';
import { rules } from './rules.ts';

/** What an administrator sees about retention and disposal. It shows names, so it is audited (R17). */
export async function readRetention({ id: by }: StaffMember, at = Date.now()) {
	const { write, audit } = app().store;
	await write(() => [audit.row({ at, by, act: 'clients.read', subject: 'retention' })]);
	const [programs, clients, logs, acts] = await Promise.all([rules(), dueClients(at), dueLogs(at), disposals()]);
	return { programs, clients, logs, acts };
}
