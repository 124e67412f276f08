import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import { afterTheEnd } from './seats.ts';
import { secondsToWait, wrongCode } from './throttle.ts';

export type FoundDisplay =
	| { ok: true; session: number; code: string; joinToken: string; title: string }
	| { ok: false; code: 'unknown' | 'wait'; seconds?: number };

/** A display pairs by its own short code, has no login and can do nothing but look at what the whole room may see. */
export async function findDisplay(code: string, address: string): Promise<FoundDisplay> {
	const seconds = await secondsToWait(address);
	if (seconds > 0) return { ok: false, code: 'wait', seconds };
	const { store } = app();
	const { t, db } = store;
	const index = store.blindIndex(normaliseCode(code), 'session.display-code');
	const [found] = await db.select().from(t.session).where(eq(t.session.displayCodeIndex, index)).limit(1);
	if (!found || isOver(found)) {
		await wrongCode(address);
		return { ok: false, code: 'unknown' };
	}
	return { ok: true, session: found.id, code: found.joinCode, joinToken: found.joinToken, title: found.title };
}

const isOver = ({ status, endedAt }: { status: string; endedAt: number | null }) =>
	status === 'closed' || status === 'discarded' || (endedAt !== null && Date.now() > endedAt + afterTheEnd);
