import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import { answerDue } from '#lib/server/my/questionnaires.ts';
import { answer, receive, refusal } from '../receive.server.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({ id, slug: id, answers: z.record(id, z.number().nullable()) });

/** A questionnaire that somebody filled in at home, all of it at once. */
export const POST: RequestHandler = async (event) => {
	const received = await receive(schema, event);
	if (!received.ok) return received.response;
	if (!(await answerDue(received.mine.clientId, received.data))) return refusal('not-now', 409);
	return answer({ ok: true });
};
