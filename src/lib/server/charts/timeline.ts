import { resultsBySession } from '#lib/server/measures/seen.ts';
import { alertsAbout, type ChartAlert } from './alerts-of.ts';
import { measuredIn, type Measured } from './answers-of.ts';
import { attendedIn } from './attended.ts';
import { notesAbout, type ChartNote } from './notes-of.ts';
import { pastSessions, type Mark, type PastSession } from './past-sessions.ts';
import { sheetsSharedBy, type SharedSheet } from './worksheets-of.ts';

/** One of a client's sessions with everything recorded in it. `attended` is null until attendance is confirmed. */
export type Entry = {
	session: PastSession;
	attended: (ReturnType<Awaited<ReturnType<typeof attendedIn>>['get']> & {}) | null;
	note: ChartNote | null;
	measured: Measured[];
	alerts: ChartAlert[];
	sheets: SharedSheet[];
};

/** About a month's sessions in an intensive program. */
const PAGE = 12;

/** One page of what the groups recorded about a client, newest first, and where the next page starts. */
export async function timelineOf(
	clientId: string,
	groups: string[],
	before?: Mark
): Promise<{ entries: Entry[]; older: Mark | null }> {
	const found = await pastSessions(clientId, groups, PAGE + 1, { before });
	const shown = found.slice(0, PAGE);
	const ids = shown.map(({ id }) => id);
	const [attended, notes, results, alerts, sheets] = await Promise.all([
		attendedIn(clientId, ids),
		notesAbout(clientId, ids),
		resultsBySession(clientId, ids),
		alertsAbout(clientId, ids),
		sheetsSharedBy(clientId, ids)
	]);
	const last = shown.at(-1);
	return {
		entries: shown.map((session) => ({
			session,
			attended: attended.get(session.id) ?? null,
			note: notes.get(session.id) ?? null,
			measured: measuredIn(results.get(session.id) ?? []),
			alerts: alerts.get(session.id) ?? [],
			sheets: sheets.get(session.id) ?? []
		})),
		older: found.length > PAGE && last ? { at: last.plannedStart, id: last.id } : null
	};
}
