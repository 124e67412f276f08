import type { Scope, Standing } from '#lib/domain/standing.ts';
import type { App } from '#lib/server/app.ts';
import { granting } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

/** Who is in the stories: always these people, with these standings, by the same password. */
export const password = 'seven boats at the landing';

/** Maya leads and Jonas with her, Sara supervises, Ada administers; Otto works in another group. */
export const staff = {
	maya: { name: 'Maya Lindahl', standings: ['facilitator'] },
	jonas: { name: 'Jonas Weir', standings: ['facilitator'] },
	sara: { name: 'Sara Okonjo', standings: ['supervisor'] },
	ada: { name: 'Ada Brook', standings: ['admin'] },
	otto: { name: 'Otto Lind', standings: ['facilitator', 'supervisor'] }
} satisfies Record<string, { name: string; standings: Standing[] }>;
export type StaffKey = keyof typeof staff;

export const clients = {
	ana: { name: 'Ana Castellane', preferredName: 'Ana', locale: 'en' },
	ben: { name: 'Ben Okafor', preferredName: 'Ben', locale: 'en' },
	benito: { name: 'Benito Farol', preferredName: 'Benito', locale: 'es' },
	cho: { name: 'Cho Whitlock', preferredName: 'Cho', locale: 'en' },
	dee: { name: 'Dee Harrowgate', preferredName: 'Dee', locale: 'en' }
} as const;
export type ClientKey = keyof typeof clients;

export const emailOf = (key: string): string => `${key}@clinic.example`;

type Hired = { key: string; name: string; standings: Standing[]; locale?: StaffMember['locale'] };

/** Where somebody is what they are before the story gives them a group. */
const elsewhere = (standing: Standing): Scope =>
	standing === 'admin' ? { kind: 'installation' } : { kind: 'group', id: 'elsewhere' };

/** A member of the staff with an account of their own, hired as an administrator does. */
export async function hire(
	{ auth, store }: Pick<App, 'auth' | 'store'>,
	{ key, name, standings, locale = 'en' }: Hired
): Promise<StaffMember> {
	const person = { name, credentials: 'LCSW', locale };
	const made = await auth.createStaff({ ...person, email: emailOf(key), password }, 'system');
	if (!made.ok) throw new Error(`${name} could not be hired: ${made.code}`);
	const at = Date.now();
	await store.write((tx) =>
		standings.flatMap((standing) => {
			const given = { staffId: made.id, standing, scope: elsewhere(standing), startsAt: at };
			return granting(store, tx, given, 'system', at);
		})
	);
	return { ...person, standings, id: made.id };
}

/** Members of the staff by their key, hired one after the other. */
export async function hireAll<K extends StaffKey>(
	app: Pick<App, 'auth' | 'store'>,
	keys: readonly K[],
	locale?: StaffMember['locale']
): Promise<Record<K, StaffMember>> {
	const hired = {} as Record<K, StaffMember>;
	for (const key of keys) hired[key] = await hire(app, { ...staff[key], key, locale });
	return hired;
}
