import type { Standing } from '#lib/domain/standing.ts';
import { m } from '#lib/paraglide/messages.js';

/** The pages of a program, in the order of their tabs. */
export type ProgramTab = {
	/** Below the program's own address; empty for the first. */
	path: string;
	label: () => string;
	/** By what somebody is in this program. The page asks again. */
	mayOpen: (here: readonly Standing[]) => boolean;
};

const isAny =
	(...anyOf: Standing[]) =>
	(here: readonly Standing[]) =>
		anyOf.some((one) => here.includes(one));
const cares = ['facilitator', 'supervisor', 'care-team'] as const;

export const tabs: ProgramTab[] = [
	{ path: '', label: m.program_tab_week, mayOpen: () => true },
	{ path: 'people', label: m.program_tab_people, mayOpen: (here) => here.some((one) => one !== 'observer') },
	{ path: 'hours', label: m.hours_tab, mayOpen: isAny(...cares) },
	{ path: 'outreach', label: m.outreach_tab, mayOpen: isAny(...cares, 'admin') },
	{ path: 'promises', label: m.promise_tab, mayOpen: isAny(...cares, 'admin') },
	{ path: 'measures', label: m.measure_tab, mayOpen: isAny(...cares, 'admin') },
	{ path: 'meetings', label: m.care_team_meetings, mayOpen: isAny(...cares) },
	{ path: 'outcomes', label: m.outcomes_tab, mayOpen: isAny(...cares, 'admin') },
	{ path: 'dashboard', label: m.dashboard_title, mayOpen: isAny('supervisor', 'care-team') }
];
