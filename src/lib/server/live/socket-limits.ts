import type { Identity } from './identify.ts';

/**
 * The most sockets that may be open at a time: for one login, one seat, the displays of one session, and one network. A clinic is one network, with
 * every phone of several groups in it, and never comes near the last limit.
 */
export const mostSockets = { login: 20, seat: 5, displays: 20, network: 2_000 } as const;

/** Number of open sockets by owner. */
export class Open {
	#counts = new Map<string, number>();

	has(whose: string, most: number): boolean {
		return (this.#counts.get(whose) ?? 0) >= most;
	}

	add(whose: string): void {
		this.#counts.set(whose, (this.#counts.get(whose) ?? 0) + 1);
	}

	remove(whose: string): void {
		const left = (this.#counts.get(whose) ?? 1) - 1;
		if (left > 0) this.#counts.set(whose, left);
		else this.#counts.delete(whose);
	}
}

/** The owner of a socket, and how many sockets that owner may have open. */
export function limitOf({ session, viewer, staff }: Identity): [whose: string, most: number] {
	if (staff) return [`login/${staff.authSession}`, mostSockets.login];
	if (viewer.as === 'seat') return [`seat/${session}/${viewer.seat}`, mostSockets.seat];
	return [`displays/${session}`, mostSockets.displays];
}
