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

export const tabs: ProgramTab[] = [
	{ path: '', label: m.program_tab_week, mayOpen: () => true },
	{ path: 'people', label: m.program_tab_people, mayOpen: (here) => here.some((one) => one !== 'observer') },
	{ path: 'meetings', label: m.care_team_meetings, mayOpen: isAny('facilitator', 'supervisor', 'care-team') },
	{ path: 'dashboard', label: m.dashboard_title, mayOpen: isAny('supervisor', 'care-team') }
];
