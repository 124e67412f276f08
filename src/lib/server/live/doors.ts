import { inArray } from 'drizzle-orm';
import { displayCodeLength, joinCodeLength, misshapen, type NoDoor } from '#lib/domain/join-code.ts';
import { m } from '#lib/paraglide/messages.js';
import { isCalledOff } from '#lib/room/session/why-not.ts';
import { app } from '#lib/server/app.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { Guesses } from './guesses.ts';
import { isLongOver } from './seats.ts';

export type FoundSession =
	| { ok: true; session: number; code: string; title: string; status: 'lobby' | 'live'; practice: boolean }
	| ({ ok: false } & NoDoor);
export type FoundDisplay =
	{ ok: true; session: number; code: string; joinToken: string; title: string } | ({ ok: false } & NoDoor);

type SessionRow = Tables['session']['$inferSelect'];

const guesses = new Guesses({
	onmany: () => app().log.warn('200 wrong codes within ten minutes: someone may be guessing')
});

/** Sessions planned before display codes grew have shorter ones. */
const earlierDisplayCodeLength = 6;

/** Farther than this from its session, a code reveals nothing, in ms. */
const near = 24 * 3600_000;

/**
 * A session by what is on the wall, while its doors are open. Only a code that fits no session counts as a guess: mistyped ones, those of
 * a session that is over, and tokens, which nobody can guess, slow nobody down.
 */
export async function findOpenSession(
	by: { code: string } | { token: string },
	address: string
): Promise<FoundSession> {
	if ('token' in by) return opened(await byToken(by.token));
	const bad = misshapen(by.code, joinCodeLength);
	if (bad) return { ok: false, ...bad };
	const found = await guesses.check(address, () => byCode(by.code));
	return found === 'wait' ? { ok: false, code: 'wait' } : opened(found);
}

/** The same for a person who has a seat: the address of their own page is not a guess. */
export const sessionOf = async (code: string): Promise<FoundSession> => opened(await byCode(code));

/** A display pairs by its own code, has no login and can do nothing but look at what the whole room may see. */
export async function findDisplay(code: string, address: string): Promise<FoundDisplay> {
	const bad = misshapen(code, displayCodeLength);
	if (bad && bad.typed !== earlierDisplayCodeLength) return { ok: false, ...bad };
	const found = await guesses.check(address, () => byDisplayCode(code));
	if (found === 'wait') return { ok: false, code: 'wait' };
	if (!found || isFarFrom(found) || isOver(found)) return { ok: false, code: 'unknown' };
	return { ok: true, session: found.id, code: found.joinCode, joinToken: found.joinToken, title: found.title };
}

function opened(found: SessionRow | null): FoundSession {
	if (!found) return { ok: false, code: 'unknown' };
	const { id, status, joinCode } = found;
	if (status === 'lobby' || status === 'live') {
		const practice = found.practiceOf !== null;
		// Practice is called so in the reader's language: whoever practices gave it a title in theirs.
		const title = practice ? m.practice_title() : found.title;
		return { ok: true, session: id, code: joinCode, title, status, practice };
	}
	if (isFarFrom(found)) return { ok: false, code: 'unknown' };
	if (status === 'cancelled') return { ok: false, code: 'cancelled' };
	return { ok: false, code: status === 'planned' ? 'early' : 'ended' };
}

/** Sessions that are on are never far; others are a day before they are planned, and a day after. */
function isFarFrom({ status, plannedStart, endedAt }: SessionRow): boolean {
	if (status === 'lobby' || status === 'live') return false;
	const now = Date.now();
	const isAhead = status === 'planned' || status === 'cancelled';
	return isAhead ? Math.abs(plannedStart - now) > near : now - (endedAt ?? 0) > near;
}

/** A display goes dark when phones do. */
const isOver = (session: SessionRow) =>
	session.status === 'closed' || isCalledOff(session.status) || isLongOver(session);

const byCode = (code: string) => {
	const { t, blindIndexes } = app().store;
	return one(inArray(t.session.joinCodeIndex, blindIndexes(normaliseCode(code), 'session.join-code')));
};
const byToken = (token: string) => {
	const { t, blindIndexes } = app().store;
	return one(inArray(t.session.joinTokenIndex, blindIndexes(token, 'session.join-token')));
};
const byDisplayCode = (code: string) => {
	const { t, blindIndexes } = app().store;
	return one(inArray(t.session.displayCodeIndex, blindIndexes(normaliseCode(code), 'session.display-code')));
};

async function one(where: ReturnType<typeof inArray>): Promise<SessionRow | null> {
	const { t, db } = app().store;
	return (await db.select().from(t.session).where(where).limit(1))[0] ?? null;
}
