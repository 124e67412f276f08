import type { FamilyGuest } from './family-guest.ts';

/** How a client is seen outside groups. */
export const contactModes = ['room', 'video', 'phone', 'home'] as const;
export type ContactMode = (typeof contactModes)[number];

/** When and how someone saw a client outside groups, as the author wrote it. */
export type ContactData = {
	kind: 'contact';
	/** UTC milliseconds. */
	startedAt: number;
	endedAt: number;
	mode: ContactMode;
	/** Who else was there, as typed; may be empty. */
	present: string;
	/** Family members who took part as guests; absent in documents from before guests existed. */
	guests?: FamilyGuest[];
};

/** Typical minutes of each kind of meeting: the default in a form for one that just ended. */
export const usualMinutes = { 'individual-contact': 50, 'family-session': 50, call: 10 } as const;

/** A meeting of that many minutes that just ended, by local time (`2026-03-03T10:50`). It stays within its day. */
export function justOver(now: string, minutes: number): { day: string; start: string; stop: string } {
	const [day, stop] = now.split('T') as [string, string];
	const [hours, rest] = stop.split(':').map(Number) as [number, number];
	const from = Math.max(0, hours * 60 + rest - minutes);
	const start = [Math.floor(from / 60), from % 60].map((part) => String(part).padStart(2, '0')).join(':');
	return { day, start, stop };
}

/** The meeting that a document's data describe; null if there is none. */
export function meetingOf(data: unknown): ContactData | null {
	if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
	return data.kind === 'contact' ? (data as ContactData) : null;
}
