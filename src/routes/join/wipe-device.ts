/** In ms: clearing keeps nobody from leaving. */
const patience = 400;

/**
 * Nothing of what was answered stays on a phone that leaves between two sessions. In a session its room does that; the piece that can is
 * fetched as it is needed.
 */
export async function wipeDevice(): Promise<void> {
	const wiped = import('#lib/live/durable-shelf.ts').then(({ durableShelf }) => durableShelf('day').clear());
	await Promise.race([wiped.catch(() => {}), new Promise((resolve) => setTimeout(resolve, patience))]);
}
