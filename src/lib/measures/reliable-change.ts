import type { ChangeRule } from '#lib/domain/care-team/off-track.ts';

const manual = 'NHS Talking Therapies for Anxiety and Depression Manual';

/** What counts as a change, by questionnaire. One that is not here has no published rule that we found, and no change of it is called one. */
export const reliableChange: Partial<Record<string, ChangeRule>> = {
	'phq-9': { points: 6, caseFrom: 10, source: manual },
	'gad-7': { points: 4, caseFrom: 8, source: manual }
};
