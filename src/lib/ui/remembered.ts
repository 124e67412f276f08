/** What this device remembers under a name; null where it remembers nothing, or keeps its storage closed as in private windows. */
export function recall(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

/** Null forgets it. Where storage is closed, it lasts as long as the page. */
export function remember(name: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(name);
		else localStorage.setItem(name, value);
	} catch {
		// Nothing depends on it.
	}
}
