import { app } from '#lib/server/app.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';
import { recordSubject, traceReading } from '#lib/server/records/trail.ts';
import { maySeeRecord } from '#lib/server/records/who.ts';
import type { RequestHandler } from './$types.ts';

/** The browser is about to print the record: paper leaves the building, so it leaves a row (R17). */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || !locals.staff) return new Response(null, { status: 403 });
	const session = await sessionNamed(params.id);
	if (!(await maySeeRecord(locals.staff, session))) return new Response(null, { status: 403 });
	const subject = recordSubject(session);
	await traceReading([{ at: Date.now(), by: locals.staff.id, act: 'record.printed', subject, session }]);
	return new Response(null, { status: 204 });
};
