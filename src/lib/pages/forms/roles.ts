import type { Role } from '#lib/domain/staff-role.ts';
import { m } from '#lib/paraglide/messages.js';

const words: Record<Role, { label: () => string; help: () => string }> = {
	facilitator: { label: m.staff_role_facilitator, help: m.staff_role_facilitator_help },
	supervisor: { label: m.staff_role_supervisor, help: m.staff_role_supervisor_help },
	admin: { label: m.staff_role_admin, help: m.staff_role_admin_help }
};

export const roleOptions = (...which: Role[]) =>
	which.map((value) => ({ value, label: words[value].label(), help: words[value].help() }));

export const rolesInWords = (roles: Role[]): string => roles.map((role) => words[role].label()).join(', ');
