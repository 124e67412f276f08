import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { answerBefore, formsBefore } from '#lib/server/measures/before-group.ts';
import { devicePass } from '../../device-seat.server.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({
	id,
	slug: id,
	answers: z.record(z.string().max(64), z.number().int().min(0).max(100).nullable())
});
const headers = { 'cache-control': 'no-store' };

/** The questionnaires that this phone's person may answer before the group. */
export const GET: RequestHandler = async ({ cookies }) => {
	const own = await devicePass(cookies);
	const slugs = own ? await formsBefore(own) : [];
	return json({ forms: slugs.flatMap((slug) => measureBySlug(slug) ?? []) }, { status: own ? 200 : 403, headers });
};

/** One of them, answered to its end. A phone that had no reply sends it again. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json') return json({ ok: false }, { status: 403 });
	const sent = schema.safeParse(await request.json().catch(() => null));
	if (!sent.success) return json({ ok: false }, { status: 400 });
	const own = await devicePass(cookies);
	const ok = own !== null && (await answerBefore(own, sent.data));
	return json({ ok }, { status: ok ? 200 : 409, headers });
};
