/** Where something is remembered: on this device, or in this tab until it is closed. */
type Where = 'device' | 'tab';

/** What is remembered under a name; null where nothing is, or storage is kept closed as in private windows. */
export function recall(name: string, where: Where = 'device'): string | null {
	try {
		return storage(where).getItem(name);
	} catch {
		return null;
	}
}

/** Null forgets it. Where storage is closed, it lasts as long as the page. */
export function remember(name: string, value: string | null, where: Where = 'device'): void {
	try {
		if (value === null) storage(where).removeItem(name);
		else storage(where).setItem(name, value);
	} catch {
		// Nothing depends on it.
	}
}

const storage = (where: Where): Storage => (where === 'tab' ? sessionStorage : localStorage);
