import { and, eq, lte } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { measureBySlug, tellsOfSafety } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { isOfTablet, record, whyNot } from './results.ts';

const minute = 60_000;
/** In ms: a tablet is open for so long, and for so long after each answer at least, so that it closes on nobody who is filling it in. */
const lasts = 60 * minute;
const afterAnAnswer = 15 * minute;
/** So long after that, in ms, it still takes what a page without a network had on its screen. */
const late = 60 * minute;

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
		tx.insert(t.measureHandover).values({ ...row, ...asked }),
		audit.row({ at, by, act: 'questionnaire.handed-over', subject: row.id, clientId })
	]);
	return token;
}

/**
 * What a tablet shows: one questionnaire, and of the person what they are called. `over` once its time has passed, with whether anything was
 * answered by then; null once it is finished, and for a tablet that nobody handed over.
 */
export async function handoverOf(token: string | undefined, now = Date.now()) {
	const held = await heldBy(token);
	const measure = held && measureBySlug(held.slug);
	if (!held || !measure) return null;
	const answers = JSON.parse(held.answers) as MeasureAnswers;
	if (held.expiresAt <= now) return { state: 'over' as const, isKept: Object.keys(answers).length > 0 };
	const { db, t } = app().store;
	const { preferredName, locale } = t.client;
	const [person] = await db.select({ preferredName, locale }).from(t.client).where(eq(t.client.id, held.clientId));
	if (!person) return null;
	const { id, isHeard, version, expiresAt } = held;
	return { state: 'open' as const, id, measure, isHeard, version, person, answers, closesIn: expiresAt - now };
}

/** Keeps what was answered so far; false where it is no answer, or the tablet is not that person's any more. */
export async function keepAnswers(
	token: string | undefined,
	{ handover, answers }: { handover: string; answers: MeasureAnswers },
	now = Date.now()
): Promise<boolean> {
	const held = await takenBy(token, handover, now);
	if (!held || refused(held, answers)) return false;
	const { t, write } = app().store;
	const { id, version } = held;
	const change = { answers: JSON.stringify(answers), version: version + 1 };
	const expiresAt = Math.max(held.expiresAt, now + afterAnAnswer);
	return isFirst(
		write((tx) => [
			expectOne(
				tx
					.update(t.measureHandover)
					.set({ ...change, expiresAt: held.expiresAt > now ? expiresAt : held.expiresAt })
					.where(and(eq(t.measureHandover.id, id), eq(t.measureHandover.version, version)))
			)
		])
	);
}

/** Turns the answers into a result, once, however often they are sent under this id; the tablet then opens nothing. */
export async function finishHandover(
	token: string | undefined,
	{ id, handover, answers }: { id: string; handover: string; answers: MeasureAnswers },
	now = Date.now()
): Promise<boolean> {
	const held = await takenBy(token, handover, now);
	if (!held) return isOfTablet(id);
	return !refused(held, answers) && becomes(held, { id, answers, at: now }, now);
}

/** What was answered on tablets that nobody finished becomes results as far as it goes; the moment is when the tablet closed. */
export async function finishExpired(now = Date.now()): Promise<void> {
	const { db, t, write } = app().store;
	const h = t.measureHandover;
	for (const held of await db
		.select()
		.from(h)
		.where(lte(h.expiresAt, now - late))) {
		const answers = JSON.parse(held.answers) as MeasureAnswers;
		if (Object.keys(answers).length > 0) await becomes(held, { id: held.id, answers, at: held.expiresAt }, now);
		else await write((tx) => [tx.delete(h).where(eq(h.id, held.id))]);
	}
}

async function becomes(
	{ id: handover, clientId, programId, slug, by }: Held,
	{ id, answers, at }: { id: string; answers: MeasureAnswers; at: number },
	now: number
): Promise<boolean> {
	const { db, t } = app().store;
	const [program] = await db.select().from(t.program).where(eq(t.program.id, programId));
	const { measureHandover: h } = t;
	const done = await record(
		{ id, clientId, programId, slug, answers, source: 'kiosk', by, day: dayOf(at, program!.timeZone), at },
		{ also: (tx) => [expectOne(tx.delete(h).where(eq(h.id, handover)))], now }
	);
	return done.ok;
}

/** No safety answer is accepted where no one is there to respond, whatever a page sends (R20). */
const refused = ({ slug, isHeard }: Pick<Asked, 'slug' | 'isHeard'>, answers: MeasureAnswers): boolean =>
	whyNot(slug, answers) !== null || (!isHeard && tellsOfSafety(slug, answers));

type Held = Tables['measureHandover']['$inferSelect'];

async function heldBy(token: string | undefined): Promise<Held | null> {
	if (!token || token.length > 100) return null;
	const { db, t } = app().store;
	const h = t.measureHandover;
	const [held] = await db
		.select()
		.from(h)
		.where(eq(h.tokenHash, tokenIndex(token)));
	return held ?? null;
}

/** The handover that a page was opened for, while this tablet is still the one: another may have been made with it since. */
async function takenBy(token: string | undefined, handover: string, now: number): Promise<Held | null> {
	const held = await heldBy(token);
	return held?.id === handover && held.expiresAt + late > now ? held : null;
}
