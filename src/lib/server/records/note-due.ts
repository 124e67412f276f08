import { dueAfter } from '#lib/domain/signing.ts';
import { rulesOn } from '#lib/server/obligations/rules.ts';
import { dayOf } from '#lib/server/programs/times.ts';

type Place = { programId: string; timeZone: string };

/** When a note about a service must be signed: by the strictest note rule that its program had on that day, or else by the default. */
export async function noteDue({ programId, timeZone }: Place, endedAt: number): Promise<number> {
	const rules = (await rulesOn([programId], dayOf(endedAt, timeZone))).get(programId) ?? [];
	const hours = rules.filter(({ kind }) => kind === 'note').map(({ interval }) => interval);
	return hours.length > 0 ? dueAfter(endedAt, Math.min(...hours)) : dueAfter(endedAt);
}
