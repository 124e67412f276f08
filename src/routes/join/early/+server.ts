import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '#lib/server/app.ts';
import { readEarly, sayEarly } from '#lib/server/days/early.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { dayPage } from '../day-page.server.ts';
import { devicePass, deviceSeat } from '../device-seat.server.ts';
import type { RequestHandler } from './$types.ts';

const schema = z.strictObject({
	session: z.number().int().positive(),
	command: z.looseObject({ type: z.string().max(40) })
});

/** An answer given before the session: of this phone's next one alone, and of nothing that needs somebody who hears it. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const refused = (code: string, status: number) => json({ ok: false, code }, { status });
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json') return refused('not-yours', 403);
	const sent = schema.safeParse(await request.json().catch(() => null));
	const command = sent.success ? readEarly(sent.data.command) : null;
	if (!sent.success || !command) return refused('invalid', 400);
	const own = await devicePass(cookies);
	const page = own && (await dayPage(own, await deviceSeat(cookies)));
	if (!own || page?.early?.session !== sent.data.session) return refused('not-now', 409);
	const answer = await sayEarly(own.pass, sent.data.session, command);
	return json(answer, { status: answer.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
};
