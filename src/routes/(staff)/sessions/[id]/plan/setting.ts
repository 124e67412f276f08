import type { Ready } from '#lib/activities/kind.ts';
import type { Sheet } from '#lib/domain/worksheet.ts';

/** Where and when a plan is for. `plannedStart` in UTC milliseconds; `namesAgreed`, the group lets the display show first names. */
export type Setting = {
	plannedStart: number;
	plannedMinutes: number;
	timeZone: string;
	namesAgreed: boolean;
	worksheets: Sheet[];
	/** The program's own blocks, of every kind. */
	ready: Ready[];
	/** To whoever leads, by block: from the template that the session was planned from. */
	blockNotes: Record<string, string>;
};
