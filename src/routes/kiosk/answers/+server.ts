import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { finishHandover, keepAnswers } from '#lib/server/measures/handover.ts';
import { tabletCookieName } from '#lib/server/measures/tablet-cookie.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({
	id,
	/** What the page was opened for. */
	handover: id,
	answers: z.record(z.string().max(64), z.number().int().min(0).max(100).nullable()),
	isDone: z.boolean()
});

/** What a tablet that was handed over says: of its one questionnaire alone. Once it is done, the tablet forgets it. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const { config } = app();
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json') return json({ ok: false }, { status: 403 });
	const sent = schema.safeParse(await request.json().catch(() => null));
	if (!sent.success) return json({ ok: false }, { status: 400 });
	const { isDone, ...said } = sent.data;
	const name = tabletCookieName(isHttps(config));
	const token = cookies.get(name);
	const ok = isDone ? await finishHandover(token, said) : await keepAnswers(token, said);
	if (ok && isDone) cookies.delete(name, { path: '/' });
	return json({ ok }, { status: ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
};
