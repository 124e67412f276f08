/** `signed`: the meeting was held and every decision is filed. */
export type MeetingStatus = 'planned' | 'open' | 'signed' | 'called-off';

/** The minutes a team can plan per person. */
export const minutesEach = { min: 1, max: 30, usual: 5 } as const;

/** The most people one meeting can have: no more can be discussed in an hour. */
export const mostPeople = 60;

/**
 * Merges what two people typed into one field. `was` is the text the sender started from, `kept` the current one.
 * Nothing is lost: additions are appended, and if both changed the same words, both versions stay.
 */
export function together(was: string, sent: string, kept: string): string {
	if (kept === was || kept === sent) return sent;
	if (sent === was) return kept;
	const added = (sent.startsWith(was) ? sent.slice(was.length) : sent).trim();
	// Resent after a lost reply: the text is already there.
	return added === '' || kept.endsWith(`\n${added}`) ? kept : [kept.trimEnd(), added].filter(Boolean).join('\n');
}

/** Milliseconds left for the person under discussion; negative once over the planned time. */
export const leftFor = (
	{ minutesEach, since, spent }: { minutesEach: number; since: number; spent: number },
	now: number
): number => minutesEach * 60_000 - spent - Math.max(0, now - since);

/** A day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
