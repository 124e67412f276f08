import { and, eq, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import type { Tx } from '#lib/server/store/statement.ts';
import { dayById, type Day } from './day.ts';
import type { Pass } from './pass.ts';
import { askIn } from './seating.ts';

/** The most phones that may wait without having been let in: no program has more. */
const mostWaiting = 120;

/** A device's pass and its day. Includes ended ones, whose page says so. */
export async function passOf(token: string | undefined): Promise<{ pass: Pass; day: Day } | null> {
	if (!token || token.length > 100) return null;
	const { t, db } = app().store;
	const [pass] = await db
		.select()
		.from(t.dayPass)
		.where(eq(t.dayPass.tokenIndex, tokenIndex(token)))
		.limit(1);
	const day = pass && (await dayById(pass.dayId));
	return day ? { pass, day } : null;
}

/** A day's passes whose phones still move along. */
export const passesOf = ({ id }: Day): Promise<Pass[]> => {
	const { t, db } = app().store;
	return db
		.select()
		.from(t.dayPass)
		.where(and(eq(t.dayPass.dayId, id), isNull(t.dayPass.endedAt)));
};

/** Joins with the day's code: waits in an open session, or until the first one opens. The token is for this device's cookie. */
export async function joinDay(
	day: Day,
	{ name, locale, known }: { name: string; locale: Locale; known?: string },
	session: number | null,
	at = Date.now()
): Promise<{ ok: true; token: string } | { ok: false; code: Refusal }> {
	const { store } = app();
	const { dayPass } = store.t;
	const waiting = and(eq(dayPass.dayId, day.id), isNull(dayPass.admittedAt), isNull(dayPass.endedAt));
	if ((await store.db.$count(dayPass, waiting)) >= mostWaiting) return { ok: false, code: 'full' };
	const token = randomBytes(32).toString('base64url');
	const pass: Pass = {
		...{ id: randomId(), dayId: day.id, tokenIndex: tokenIndex(token), name, clientId: null, locale },
		knownClientId: known ?? null,
		...{ admittedAt: null, endedAt: null, createdAt: at }
	};
	const made = (tx: Tx) => [tx.insert(dayPass).values(pass)];
	if (session === null) {
		await store.write(made);
		return { ok: true, token };
	}
	const reply = await askIn(pass, session, { also: made });
	return reply.ok ? { ok: true, token } : reply;
}

/** The own page of this person is open on the phone, also where they opened it after they came in. */
export async function recognize(pass: Pass, client: string): Promise<Pass> {
	const { write, t } = app().store;
	await write((tx) => [tx.update(t.dayPass).set({ knownClientId: client }).where(eq(t.dayPass.id, pass.id))]);
	return { ...pass, knownClientId: client };
}

/** This device goes along no longer: whoever has it comes in anew. */
export async function endPass({ id }: Pass, at = Date.now()): Promise<void> {
	const { write, t } = app().store;
	await write((tx) => [
		tx
			.update(t.dayPass)
			.set({ endedAt: at })
			.where(and(eq(t.dayPass.id, id), isNull(t.dayPass.endedAt))),
		tx.delete(t.earlyAnswer).where(eq(t.earlyAnswer.passId, id))
	]);
}
