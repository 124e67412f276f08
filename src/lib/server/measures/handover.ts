import { and, eq, gt, lte } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { measureBySlug, tellsOfSafety } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { isOfTablet, record, whyNot } from './results.ts';

/** How long a tablet may lie with somebody. */
const lasts = 60 * 60_000;

type Asked = { clientId: string; programId: string; slug: string; isHeard: boolean };

/** Hands a tablet to one client for one questionnaire. The token is for that tablet's cookie; only its hash is stored. */
export async function handOver(asked: Asked, by: string, at = Date.now()): Promise<string> {
	const { t, write, audit } = app().store;
	const token = randomBytes(32).toString('base64url');
	const row = {
		id: randomId(),
		tokenHash: tokenIndex(token),
		answers: '{}',
		version: 1,
		by,
		at,
		expiresAt: at + lasts
	};
	const { clientId } = asked;
	await write((tx) => [
		tx.delete(t.measureHandover).where(lte(t.measureHandover.expiresAt, at)),
		tx.insert(t.measureHandover).values({ ...row, ...asked }),
		audit.row({ at, by, act: 'questionnaire.handed-over', subject: row.id, clientId })
	]);
	return token;
}

/** What a tablet shows: one questionnaire, and of the person what they are called. Null once it is finished or has expired. */
export async function handoverOf(token: string | undefined, now = Date.now()) {
	const held = await heldBy(token, now);
	const measure = held && measureBySlug(held.slug);
	if (!held || !measure) return null;
	const { db, t } = app().store;
	const { preferredName, locale } = t.client;
	const [person] = await db.select({ preferredName, locale }).from(t.client).where(eq(t.client.id, held.clientId));
	const { isHeard, version } = held;
	return person ? { measure, isHeard, version, person, answers: JSON.parse(held.answers) as MeasureAnswers } : null;
}

/** Keeps what was answered so far; false where it is no answer, or the tablet is nobody's any more. */
export async function keepAnswers(
	token: string | undefined,
	answers: MeasureAnswers,
	now = Date.now()
): Promise<boolean> {
	const held = await heldBy(token, now);
	if (!held || refused(held, answers)) return false;
	const { t, write } = app().store;
	const { id, version } = held;
	return isFirst(
		write((tx) => [
			expectOne(
				tx
					.update(t.measureHandover)
					.set({ answers: JSON.stringify(answers), version: version + 1 })
					.where(and(eq(t.measureHandover.id, id), eq(t.measureHandover.version, version)))
			)
		])
	);
}

/** Turns the answers into a result, once, however often they are sent under this id; the tablet then opens nothing. */
export async function finishHandover(
	token: string | undefined,
	{ id: made, answers }: { id: string; answers: MeasureAnswers },
	now = Date.now()
) {
	const held = await heldBy(token, now);
	if (!held) return isOfTablet(made);
	if (refused(held, answers)) return false;
	const { db, t } = app().store;
	const { id, clientId, programId, slug, by } = held;
	const [program] = await db.select().from(t.program).where(eq(t.program.id, programId));
	const { measureHandover: h } = t;
	const done = await record(
		{ id: made, clientId, programId, slug, answers, source: 'kiosk', by, day: dayOf(now, program!.timeZone), at: now },
		{ also: (tx) => [expectOne(tx.delete(h).where(eq(h.id, id)))], now }
	);
	return done.ok;
}

/** No safety answer is accepted where no one is there to respond, whatever a page sends (R20). */
const refused = ({ slug, isHeard }: Pick<Asked, 'slug' | 'isHeard'>, answers: MeasureAnswers): boolean =>
	whyNot(slug, answers) !== null || (!isHeard && tellsOfSafety(slug, answers));

async function heldBy(token: string | undefined, now: number) {
	if (!token || token.length > 100) return null;
	const { db, t } = app().store;
	const h = t.measureHandover;
	const [held] = await db
		.select()
		.from(h)
		.where(and(eq(h.tokenHash, tokenIndex(token)), gt(h.expiresAt, now)));
	return held ?? null;
}
