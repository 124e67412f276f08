import { dueAfter } from '#lib/domain/signing.ts';
import { rulesOn } from '#lib/server/obligations/rules.ts';
import { dayOf } from '#lib/server/programs/times.ts';

type Place = { programId: string; timeZone: string };

/** Until when a note about a service is to be signed: by the shortest promise about notes that its program had on that day, else by the usual hours. */
export async function noteDue({ programId, timeZone }: Place, endedAt: number): Promise<number> {
	const rules = (await rulesOn([programId], dayOf(endedAt, timeZone))).get(programId) ?? [];
	const hours = rules.filter(({ kind }) => kind === 'note').map(({ interval }) => interval);
	return hours.length > 0 ? dueAfter(endedAt, Math.min(...hours)) : dueAfter(endedAt);
}
