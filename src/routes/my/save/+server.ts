import { z } from 'zod';
import { documentCommands } from '#lib/activities/documents.ts';
import { id } from '#lib/domain/id.ts';
import { longestHindrance, outcomes } from '#lib/domain/practice.ts';
import { app } from '#lib/server/app.ts';
import { markHomework } from '#lib/server/my/homework.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { answer, receive } from '../receive.server.ts';
import type { RequestHandler } from './$types.ts';

const mark = z.strictObject({
	type: z.literal('practice.mark'),
	homework: id,
	value: z.strictObject({ outcome: z.enum(outcomes), hindrance: z.string().trim().max(longestHindrance) })
});
const schema = z.strictObject({ id, command: z.union([documentCommands['response.save'].schema, mark]) });

/** One answer of a person's own worksheet, or how practice went, as the phone's outbox sends it. A locked phone keeps it until the PIN was typed. */
export const POST: RequestHandler = async (event) => {
	const received = await receive(schema, event);
	if (!received.ok) return received.response;
	const { id, command } = received.data;
	const { clientId } = received.mine;
	if (command.type === 'practice.mark') {
		const isKept = await markHomework(clientId, command.homework, command.value);
		return answer(isKept ? { ok: true } : { ok: false, code: 'not-yours' });
	}
	const { block: sheet, path, value } = command;
	const ids = await idsOf(clientId);
	return answer(await app().personalSheets.save(ids, id, { sheet, path, value }));
};
