import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { participationLevels, type Participation } from '#lib/domain/participation.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { attendedOf } from '#lib/server/records/drafts.ts';
import { participationOf } from '#lib/server/records/facts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { enterWrapUp } from '../../open.server.ts';

/** `keep` is the level there is, with other words. */
const rating = z.strictObject({ level: z.enum([...participationLevels, 'keep']), words: text(longest.participation) });

/** How much this person took part, said at wrap-up as it may be said during the session. */
export const rate = async (
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string; person: string } }
) => {
	const { by, id } = await enterWrapUp(event);
	const form = await readForm(rating, event.request, 'rating');
	if (!form.ok) return form.refused;
	const gathered = await gather(id);
	const line = gathered && attendedOf(await linesOf(gathered)).find(({ person }) => person === event.params.person);
	if (!line) return fail(404, { code: 'unknown' as const });
	const command = {
		...{ type: 'care.rate' as const, of: line.seats.at(-1) ?? line.person },
		...ratedAs(form.data, participationOf(gathered, line))
	};
	const reply = await app().rooms.execute(id, { as: 'staff', id: by.id, name: by.name }, randomId(), command);
	return reply.ok ? { rated: true } : fail(409, { code: 'unknown' as const });
};

/** The level that is there already, pressed with the words that are there, is taken back. */
export function ratedAs({ level, words }: z.output<typeof rating>, now: Participation | null) {
	const next = level === 'keep' ? (now?.level ?? null) : level;
	const isSame = level !== 'keep' && next === now?.level && words === now.words;
	return next === null || isSame ? { level: null, words: '' } : { level: next, words };
}
