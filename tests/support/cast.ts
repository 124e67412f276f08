import type { Role } from '#lib/domain/staff-role.ts';
import type { App } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

/** Who is in the stories: always these people, with these roles, by the same password. */
export const password = 'seven boats at the landing';

/** Maya leads and Jonas with her, Sara supervises, Ada administers; Otto works in another group. */
export const staff = {
	maya: { name: 'Maya Lindahl', roles: ['facilitator'] },
	jonas: { name: 'Jonas Weir', roles: ['facilitator'] },
	sara: { name: 'Sara Okonjo', roles: ['supervisor'] },
	ada: { name: 'Ada Brook', roles: ['admin'] },
	otto: { name: 'Otto Lind', roles: ['facilitator', 'supervisor'] }
} satisfies Record<string, { name: string; roles: Role[] }>;
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

type Hired = { key: string; name: string; roles: Role[]; locale?: StaffMember['locale'] };

/** A member of the staff with an account of their own, hired as an administrator does. */
export async function hire(
	{ auth }: Pick<App, 'auth'>,
	{ key, name, roles, locale = 'en' }: Hired
): Promise<StaffMember> {
	const person = { name, credentials: 'LCSW', roles, locale };
	const made = await auth.createStaff({ ...person, email: emailOf(key), password }, 'system');
	if (!made.ok) throw new Error(`${name} could not be hired: ${made.code}`);
	return { ...person, id: made.id };
}

/** Members of the staff by their key, hired one after the other. */
export async function hireAll<K extends StaffKey>(
	app: Pick<App, 'auth'>,
	keys: readonly K[],
	locale?: StaffMember['locale']
): Promise<Record<K, StaffMember>> {
	const hired = {} as Record<K, StaffMember>;
	for (const key of keys) hired[key] = await hire(app, { ...staff[key], key, locale });
	return hired;
}
