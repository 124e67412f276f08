/** How much someone took part in a session, in a clinician's judgment. */
export const participationLevels = ['active', 'moderate', 'minimal', 'disruptive'] as const;
export type ParticipationLevel = (typeof participationLevels)[number];

/** `words` are the clinician's own, empty if none; `by` is a staff member's name. */
export type Participation = { level: ParticipationLevel; words: string; by: string; at: number };
