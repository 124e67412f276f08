import type { Reason } from './reason.ts';

/** The structured data of a care team's document: the meeting, who was there, why, and what was decided. */
export type CareTeamDocument = {
	about: 'care-team';
	meeting: string;
	attending: string[];
	reasons: Reason[];
	decisions: { id: string; text: string; owner: string; dueOn: string }[];
};
