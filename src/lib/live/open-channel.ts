/** What this browser's other tabs hear, or null where it has no channel or gives this page none: nothing may depend on it. */
export function openChannel(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}
