import type { Refusal } from '#lib/domain/decision.ts';
import type { Live } from './live-socket.ts';
import { uptime } from './time.ts';
import { cutIfSlow } from './unread.ts';

type Answer = (reply: { ok: false; code: Refusal }) => void;

/**
 * Whether a message is processed, of whatever kind: all messages of a socket share one allowance. Excess messages are refused with a reply; a
 * socket that keeps flooding, or takes no answers, is disconnected.
 */
export function mayPass(socket: Live, [event, ...rest]: unknown[]): boolean {
	if (cutIfSlow(socket.conn)) return false;
	const { allowance } = socket.data;
	if (allowance.use(uptime())) return true;
	if (allowance.isFlooded) socket.disconnect(true);
	const answer = rest.at(-1);
	// The answer to a ping is a time, not a reply; the client treats an unanswered ping as a lost connection and retries.
	if (typeof answer === 'function' && event !== 'ping') (answer as Answer)({ ok: false, code: 'slow-down' });
	return false;
}
