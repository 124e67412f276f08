import type { Refusal } from '#lib/domain/decision.ts';
import type { Live } from './live-socket.ts';
import { uptime } from './time.ts';
import { cutIfSlow } from './unread.ts';

type Answer = (reply: { ok: false; code: Refusal }) => void;

/**
 * Whether a message may be looked at, of whatever kind: all of a socket's share one allowance. What is too much is answered so; who goes on
 * and on, or takes no answers, is cut.
 */
export function mayPass(socket: Live, [event, ...rest]: unknown[]): boolean {
	if (cutIfSlow(socket.conn)) return false;
	const { allowance } = socket.data;
	if (allowance.use(uptime())) return true;
	if (allowance.isFlooded) socket.disconnect(true);
	const answer = rest.at(-1);
	// A ping is answered with a time; one that is not answered is a connection that is tried again.
	if (typeof answer === 'function' && event !== 'ping') (answer as Answer)({ ok: false, code: 'slow-down' });
	return false;
}
