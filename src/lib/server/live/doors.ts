import { inArray } from 'drizzle-orm';
import { displayCodeLength, joinCodeLength, misshapen, type NoDoor } from '#lib/domain/join-code.ts';
import { m } from '#lib/paraglide/messages.js';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import { app } from '#lib/server/app.ts';
import { dayByIndex, isNow, type Day } from '#lib/server/days/day.ts';
import { whyShut } from '#lib/server/days/why-shut.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { Guesses } from './guesses.ts';
import { isLongOver } from './seats.ts';

export type FoundSession =
	| { ok: true; session: number; code: string; title: string; status: 'lobby' | 'live'; practice: boolean }
	| ({ ok: false } & NoDoor);
/** `session` is null if the code is a day's: `days/doors.ts` finds the current session. */
export type FoundDoor = FoundSession | { ok: true; session: null; day: Day; code: string };
export type FoundDisplay =
	| { ok: true; session: number; code: string; joinToken: string; title: string }
	| { ok: true; session: null; day: Day; code: string; joinToken: string }
	| ({ ok: false } & NoDoor);

type SessionRow = Tables['session']['$inferSelect'];

const guesses = new Guesses({
	onmany: () => app().log.warn('200 wrong codes within ten minutes: someone may be guessing')
});

/** Sessions planned before display codes grew have shorter ones. */
const earlierDisplayCodeLength = 6;

/** Further than this from its session, in ms, a code reveals nothing. */
const near = 24 * 3600_000;

/**
 * Finds a session by its code or QR token, while its doors are open; or a day, from its morning until its last session is over. Only a code that
 * fits no session counts as a guess: mistyped codes, those of a session that is over, and tokens, which cannot be guessed, slow no one down.
 */
export async function findOpenSession(by: { code: string } | { token: string }, address: string): Promise<FoundDoor> {
	if ('token' in by) return opened(await byToken(by.token));
	const bad = misshapen(by.code, joinCodeLength);
	if (bad) return { ok: false, ...bad };
	const found = await guesses.check(address, () => byCode(by.code));
	return found === 'wait' ? { ok: false, code: 'wait' } : opened(found);
}

/** The same for a person who has a seat: the address of their own page does not count as a guess. */
export const sessionOf = async (code: string): Promise<FoundDoor> => opened(await byCode(code));

/** A display pairs with its own code, has no login, and can only show what the whole room may see. */
export async function findDisplay(code: string, address: string): Promise<FoundDisplay> {
	const bad = misshapen(code, displayCodeLength);
	if (bad && bad.typed !== earlierDisplayCodeLength) return { ok: false, ...bad };
	const found = await guesses.check(address, () => byDisplayCode(code));
	if (found === 'wait') return { ok: false, code: 'wait' };
	if (!found) return { ok: false, code: 'unknown' };
	if ('day' in found) {
		const { joinCode, joinToken } = found;
		if (!(await isNow(found))) return { ok: false, code: 'unknown' };
		return { ok: true, session: null, day: found, code: joinCode, joinToken };
	}
	if (isFarFrom(found) || isOver(found)) return { ok: false, code: 'unknown' };
	return { ok: true, session: found.id, code: found.joinCode, joinToken: found.joinToken, title: found.title };
}

async function opened(found: SessionRow | Day | null): Promise<FoundDoor> {
	if (!found) return { ok: false, code: 'unknown' };
	if ('day' in found) {
		const why = await whyShut(found);
		return why ? { ok: false, code: why } : { ok: true, session: null, day: found, code: found.joinCode };
	}
	const { id, status, joinCode } = found;
	if (status === 'lobby' || status === 'live') {
		const practice = found.practiceOf !== null;
		// Practice sessions use a title in the reader's language: the stored one is in their owner's.
		const title = practice ? m.practice_title() : found.title;
		return { ok: true, session: id, code: joinCode, title, status, practice };
	}
	if (isFarFrom(found)) return { ok: false, code: 'unknown' };
	if (status === 'cancelled') return { ok: false, code: 'cancelled' };
	return { ok: false, code: status === 'planned' ? 'early' : 'ended' };
}

/** Running sessions are always near; others are within a day of their planned start, or of their end. */
function isFarFrom({ status, plannedStart, endedAt }: SessionRow): boolean {
	if (status === 'lobby' || status === 'live') return false;
	const now = Date.now();
	const isAhead = status === 'planned' || status === 'cancelled';
	return isAhead ? Math.abs(plannedStart - now) > near : now - (endedAt ?? 0) > near;
}

/** A display is cut off when phones are. */
const isOver = (session: SessionRow) =>
	session.status === 'closed' || isCalledOff(session.status) || isLongOver(session);

/** Sessions and days share one namespace of codes. */
const byCode = async (code: string) => {
	const { t, blindIndexes } = app().store;
	const indexes = blindIndexes(normaliseCode(code), 'session.join-code');
	return (await one(inArray(t.session.joinCodeIndex, indexes))) ?? dayByIndex('joinCodeIndex', indexes);
};
const byToken = async (token: string) => {
	const { t, blindIndexes } = app().store;
	const indexes = blindIndexes(token, 'session.join-token');
	return (await one(inArray(t.session.joinTokenIndex, indexes))) ?? dayByIndex('joinTokenIndex', indexes);
};
const byDisplayCode = async (code: string) => {
	const { t, blindIndexes } = app().store;
	const indexes = blindIndexes(normaliseCode(code), 'session.display-code');
	return (await one(inArray(t.session.displayCodeIndex, indexes))) ?? dayByIndex('displayCodeIndex', indexes);
};

async function one(where: ReturnType<typeof inArray>): Promise<SessionRow | null> {
	const { t, db } = app().store;
	return (await db.select().from(t.session).where(where).limit(1))[0] ?? null;
}
