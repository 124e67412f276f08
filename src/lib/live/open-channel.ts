/** A channel to this browser's other tabs; null if the browser has none or denies it to this page, so nothing may depend on it. */
export function openChannel(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}
