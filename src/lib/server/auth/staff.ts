import type { Locale } from '../../domain/worksheet.ts';

export const roles = ['facilitator', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A person of the staff as pages and rooms know them. */
export type StaffMember = { id: string; name: string; credentials: string; roles: Role[]; locale: Locale };

export const localeOf = (value: string): Locale => (value === 'es' ? 'es' : 'en');
