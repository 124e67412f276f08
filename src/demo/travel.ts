/**
 * Runs `work` with the clock of this process set back, so that the product itself writes what it would have written then: logs,
 * audit rows, signatures. `goTo` moves the time forward, never back. Only before the server starts: nothing else may run beside it.
 */
export async function travelling<T>(from: number, work: (goTo: (at: number) => void) => Promise<T>): Promise<T> {
	const present = Date.now;
	let now = from;
	Date.now = () => now;
	try {
		return await work((at) => void (now = Math.max(now, at)));
	} finally {
		Date.now = present;
	}
}
