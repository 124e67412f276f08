import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { participationLevels } from '#lib/domain/participation.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { attendedOf } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { enterWrapUp } from '../../open.server.ts';

const rating = z.strictObject({ level: z.enum([...participationLevels, '']), words: text(longest.participation) });

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
	const { level, words } = form.data;
	const command = {
		...{ type: 'care.rate' as const, of: line.seats.at(-1) ?? line.person },
		...{ level: level || null, words: level ? words : '' }
	};
	const reply = await app().rooms.execute(id, { as: 'staff', id: by.id, name: by.name }, randomId(), command);
	return reply.ok ? { rated: true } : fail(409, { code: 'unknown' as const });
};
