import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { documentCommands } from '#lib/activities/documents.ts';
import { id } from '#lib/domain/id.ts';
import { app } from '#lib/server/app.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { deviceHere } from '#lib/server/my/devices.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({ id, command: documentCommands['response.save'].schema });

/** One answer of a person's own worksheet, as the phone's outbox sends it. A locked phone keeps it until the PIN was typed. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const refused = (code: string, status: number) => json({ ok: false, code }, { status });
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json') return refused('not-yours', 403);
	const here = await deviceHere(cookies);
	if (here.state !== 'open') return refused('not-yours', 401);
	const sent = schema.safeParse(await request.json().catch(() => null));
	if (!sent.success) return refused('invalid', 400);
	const { block: sheet, path, value } = sent.data.command;
	const reply = await app().personalSheets.save(await idsOf(here.clientId), sent.data.id, { sheet, path, value });
	return json(reply, { headers: { 'cache-control': 'no-store' } });
};
