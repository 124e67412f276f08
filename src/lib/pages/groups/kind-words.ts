import type { ServiceKind } from '#lib/domain/service-kind.ts';
import { m } from '#lib/paraglide/messages.js';

const words: Record<ServiceKind, () => string> = {
	psychotherapy: m.staff_group_kind_psychotherapy,
	skills: m.staff_group_kind_skills,
	psychoeducation: m.staff_group_kind_psychoeducation,
	'multi-family': m.staff_group_kind_multi_family,
	family: m.staff_group_kind_family,
	individual: m.staff_group_kind_individual,
	other: m.staff_group_kind_other
};

/** What kind of service a group's sessions are, in words. */
export const kindWords = (kind: ServiceKind): string => words[kind]();
