/** `signed`: held, with everything that was decided filed. */
export type MeetingStatus = 'planned' | 'open' | 'signed' | 'called-off';

/** The minutes that a team may plan for each person. */
export const minutesEach = { min: 1, max: 30, usual: 5 } as const;

/** How many people one meeting may have: more are not talked about in an hour. */
export const mostPeople = 60;

/**
 * What two people typed into one field. `was` is what the one who sends had before them, `kept` what is there now. Nothing is lost: what
 * one added is put after what the other did, and where one changed words that the other changed too, both stand.
 */
export function together(was: string, sent: string, kept: string): string {
	if (kept === was || kept === sent) return sent;
	if (sent === was) return kept;
	const added = (sent.startsWith(was) ? sent.slice(was.length) : sent).trim();
	// Sent again after an answer that was lost: it is there already.
	return added === '' || kept.endsWith(`\n${added}`) ? kept : [kept.trimEnd(), added].filter(Boolean).join('\n');
}

/** Milliseconds left for whom they talk about; negative once it is more than was planned. */
export const leftFor = (
	{ minutesEach, since, spent }: { minutesEach: number; since: number; spent: number },
	now: number
): number => minutesEach * 60_000 - spent - Math.max(0, now - since);

/** A day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
