/**
 * What was typed at the door, kept in this tab until its person is in or leaves: a reload, or a page that was put to sleep, loses none of
 * it (R22). It never leaves the device. Browsers that allow no storage lose what they lost before.
 */
type Draft = { code?: string; name?: string; /** What was agreed to: one door, on one day. */ agreed?: string };

const place = 'door';

export function readDraft(): Draft {
	try {
		return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Draft;
	} catch {
		return {};
	}
}

export function keepDraft(change: Draft): void {
	try {
		sessionStorage.setItem(place, JSON.stringify({ ...readDraft(), ...change }));
	} catch {
		// Storage is off.
	}
}

export function dropDraft(): void {
	try {
		sessionStorage.removeItem(place);
	} catch {
		// Storage is off.
	}
}
