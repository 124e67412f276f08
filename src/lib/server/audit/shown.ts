import type { StaffMember } from '#lib/server/auth/staff.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { knownClients } from './known-clients.ts';
import type { Row } from './view.ts';

/** A row as shown to an administrator: staff by name, clients by name only if the viewer knows them. */
export type Shown = Pick<Row, 'seq' | 'at' | 'act' | 'login' | 'address' | 'purpose'> & {
	by: { kind: 'staff'; id: string; name: string } | { kind: 'system' | 'operator' | 'phone' };
	client: { id: string; name: string | null } | null;
	session: string | null;
	/** The person whose account it was about. */
	account: string | null;
};

export async function shownRows(viewer: StaffMember, rows: Row[]): Promise<Shown[]> {
	const [names, clients] = await Promise.all([
		staffNames(rows.flatMap(({ by, subject }) => [by, subject])),
		knownClients(
			viewer,
			rows.flatMap(({ clientId }) => (clientId === null ? [] : [clientId]))
		)
	]);
	return rows.map(({ seq, at, by, act, subject, session, clientId, login, address, purpose }) => ({
		seq,
		at,
		act,
		login: login?.slice(0, 6) ?? null,
		address,
		purpose,
		by: byOf(by, names.get(by)),
		client: clientId === null ? null : { id: clientId, name: clients.get(clientId) ?? null },
		session: session?.toString() ?? null,
		account: subject === by ? null : (names.get(subject) ?? null)
	}));
}

const byOf = (id: string, name: string | undefined): Shown['by'] => {
	if (name !== undefined) return { kind: 'staff', id, name };
	return { kind: id === 'system' || id === 'operator' ? id : 'phone' };
};
