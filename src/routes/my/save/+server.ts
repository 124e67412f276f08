import { z } from 'zod';
import { documentCommands } from '#lib/activities/documents.ts';
import { id } from '#lib/domain/id.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { answer, receive } from '../receive.server.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({ id, command: documentCommands['response.save'].schema });

/** One answer of a person's own worksheet, as the phone's outbox sends it. A locked phone keeps it until the PIN was typed. */
export const POST: RequestHandler = async (event) => {
	const received = await receive(schema, event);
	if (!received.ok) return received.response;
	const { id, command } = received.data;
	const { block: sheet, path, value } = command;
	const ids = await idsOf(received.mine.clientId);
	return answer(await app().personalSheets.save(ids, id, { sheet, path, value }));
};
