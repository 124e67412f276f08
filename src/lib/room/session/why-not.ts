import type { Refusal } from '#lib/domain/decision.ts';
import type { Status } from '#lib/room/state.ts';

/** Why something that needs a running session can't be done in this one; null while it runs. */
export function whyNotLive(status: Status): Refusal | null {
	if (status === 'live') return null;
	return status === 'lobby' ? 'not-begun' : whyNotOpen(status);
}

/** Why something that needs open doors can't be done; null while people can come and go. */
export function whyNotOpen(status: Status): Refusal | null {
	if (status === 'lobby' || status === 'live') return null;
	return status === 'planned' ? 'not-open' : 'over';
}
