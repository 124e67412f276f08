import type { Role } from '#lib/domain/staff-role.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Tables } from '#lib/server/store/schema.ts';

/** A person of the staff as pages and rooms know them. */
export type StaffMember = { id: string; name: string; credentials: string; roles: Role[]; locale: Locale };
export type StaffRow = Tables['staff']['$inferSelect'];

export const localeOf = (value: string): Locale => (value === 'es' ? 'es' : 'en');

export const toStaff = ({ id, name, credentials, roles, locale }: StaffRow): StaffMember => ({
	id,
	name,
	credentials,
	roles,
	locale: localeOf(locale)
});

export const isActive = ({ activeUntil }: Pick<StaffRow, 'activeUntil'>, now: number): boolean =>
	activeUntil === null || activeUntil > now;
