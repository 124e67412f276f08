import type { Standing } from '#lib/domain/standing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Tables } from '#lib/server/store/schema.ts';

/**
 * A staff member as pages and rooms know them. `standings` is everything they are anywhere, enough to know which pages are theirs; what they may do
 * in a group or session depends on their memberships there (programs/access.ts).
 */
export type StaffMember = { id: string; name: string; credentials: string; standings: Standing[]; locale: Locale };
export type StaffRow = Tables['staff']['$inferSelect'];

export const localeOf = (value: string): Locale => (value === 'es' ? 'es' : 'en');

export const toStaff = ({ id, name, credentials, locale }: StaffRow, standings: Standing[]): StaffMember => ({
	id,
	name,
	credentials,
	standings,
	locale: localeOf(locale)
});

export const isActive = ({ activeUntil }: Pick<StaffRow, 'activeUntil'>, now: number): boolean =>
	activeUntil === null || activeUntil > now;
