import { json, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { app } from '#lib/server/app.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { deviceHere } from '#lib/server/my/devices.ts';
import type { Mine } from './enter.server.ts';

type Received<Data> = { ok: true; mine: Mine; data: Data } | { ok: false; response: Response };

export const refusal = (code: string, status: number): Response => json({ ok: false, code }, { status });
export const answer = (reply: object): Response => json(reply, { headers: { 'cache-control': 'no-store' } });

/** What a page of one's own sends without a form: from our own pages, from a device that is open, and of this shape (R7). */
export async function receive<Schema extends z.ZodType>(
	schema: Schema,
	{ request, cookies }: Pick<RequestEvent, 'request' | 'cookies'>
): Promise<Received<z.output<Schema>>> {
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json')
		return { ok: false, response: refusal('not-yours', 403) };
	const mine = await deviceHere(cookies);
	if (mine.state !== 'open') return { ok: false, response: refusal('not-yours', 401) };
	const sent = schema.safeParse(await request.json().catch(() => null));
	return sent.success ? { ok: true, mine, data: sent.data } : { ok: false, response: refusal('invalid', 400) };
}
