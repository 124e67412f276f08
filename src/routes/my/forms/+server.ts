import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import { app } from '#lib/server/app.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { deviceHere } from '#lib/server/my/devices.ts';
import { answerDue } from '#lib/server/my/questionnaires.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({ slug: id, answers: z.record(id, z.number().nullable()) });

/** A questionnaire that somebody filled in at home, all of it at once. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const refused = (code: string, status: number) => json({ ok: false, code }, { status });
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json') return refused('not-yours', 403);
	const here = await deviceHere(cookies);
	if (here.state !== 'open') return refused('not-yours', 401);
	const sent = schema.safeParse(await request.json().catch(() => null));
	if (!sent.success) return refused('invalid', 400);
	const { slug, answers } = sent.data;
	if (!(await answerDue(here.clientId, slug, answers))) return refused('not-now', 409);
	return json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
};
