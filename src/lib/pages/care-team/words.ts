import type { MeetingStatus } from '#lib/domain/care-team/meeting.ts';
import { m } from '#lib/paraglide/messages.js';

export const statusWords: Record<MeetingStatus, () => string> = {
	planned: m.care_team_status_planned,
	open: m.care_team_status_open,
	signed: m.care_team_status_signed,
	'called-off': m.care_team_status_called_off
};

/** Why an act was not done. */
export const refusedWords = {
	'not-yours': m.care_team_refused_yours,
	changed: m.care_team_refused_changed,
	over: m.care_team_refused_over,
	unknown: m.care_team_refused_unknown,
	full: m.care_team_refused_full,
	'too-long': m.care_team_refused_long,
	busy: m.care_team_refused_changed
};
