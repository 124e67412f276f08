import { z } from 'zod';
import { documentCommands } from '#lib/activities/documents.ts';
import { id } from '#lib/domain/id.ts';
import { longestHindrance, outcomes } from '#lib/domain/practice.ts';
import { keptFor } from '#lib/room/wire.ts';
import { app } from '#lib/server/app.ts';
import { markHomework } from '#lib/server/my/homework.ts';
import { answerDue } from '#lib/server/my/questionnaires.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { answer, receive } from '../receive.server.ts';
import type { RequestHandler } from './$types.ts';

const mark = z.strictObject({
	type: z.literal('practice.mark'),
	homework: id,
	/** When the mark was said that this one is made over, as the page had it. */
	over: z.number().int().nullable().default(null),
	value: z.strictObject({ outcome: z.enum(outcomes), hindrance: z.string().trim().max(longestHindrance) })
});
const form = z.strictObject({
	type: z.literal('form.finish'),
	slug: id,
	value: z.record(id, z.number().nullable())
});
/** `age` is for how long it waited on the phone, in ms. */
const schema = z.strictObject({
	id,
	age: z.number().int().min(0).default(0),
	command: z.union([documentCommands['response.save'].schema, mark, form])
});

/**
 * One answer of a person's own worksheet, how practice went, or a questionnaire they finished, as the phone's outbox sends it. A locked phone
 * keeps it until the PIN was typed.
 */
export const POST: RequestHandler = async (event) => {
	const received = await receive(schema, event);
	if (!received.ok) return received.response;
	const { id, age, command } = received.data;
	const { clientId } = received.mine;
	if (command.type === 'practice.mark') {
		const { homework, value, over } = command;
		const marked = await markHomework(clientId, homework, value, { over, saidAt: Date.now() - Math.min(age, keptFor) });
		return answer(marked === 'done' ? { ok: true } : { ok: false, code: marked });
	}
	if (command.type === 'form.finish') {
		const isTaken = await answerDue(clientId, { id, slug: command.slug, answers: command.value });
		return answer(isTaken ? { ok: true } : { ok: false, code: 'not-now' });
	}
	const { block: sheet, path, value } = command;
	const ids = await idsOf(clientId);
	return answer(await app().personalSheets.save(ids, id, { sheet, path, value }));
};
