import type { Reason } from './reason.ts';

/** What a care team's document says besides its words: from which meeting, who was there, why, and what was decided. */
export type CareTeamDocument = {
	about: 'care-team';
	meeting: string;
	attending: string[];
	reasons: Reason[];
	decisions: { id: string; text: string; owner: string; dueOn: string }[];
};
