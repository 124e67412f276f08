import type { FamilyGuest } from './family-guest.ts';

/** How somebody outside groups meets a client. */
export const contactModes = ['room', 'video', 'phone', 'home'] as const;
export type ContactMode = (typeof contactModes)[number];

/** When and how somebody met a client outside groups, as its author writes it down. */
export type ContactData = {
	kind: 'contact';
	/** UTC milliseconds. */
	startedAt: number;
	endedAt: number;
	mode: ContactMode;
	/** Who else was there, as typed; may be empty. */
	present: string;
	/** Family members who took part as guests; missing in what was written before there were any. */
	guests?: FamilyGuest[];
};

/** How long a meeting of each kind usually is, in minutes: what a form for one that is just over begins with. */
export const usualMinutes = { 'individual-contact': 50, 'family-session': 50, call: 10 } as const;

/** A meeting of so many minutes that is just over, by the clock there: `2026-03-03T10:50`. It stays within its day. */
export function justOver(now: string, minutes: number): { day: string; start: string; stop: string } {
	const [day, stop] = now.split('T') as [string, string];
	const [hours, rest] = stop.split(':').map(Number) as [number, number];
	const from = Math.max(0, hours * 60 + rest - minutes);
	const start = [Math.floor(from / 60), from % 60].map((part) => String(part).padStart(2, '0')).join(':');
	return { day, start, stop };
}

/** The meeting that a document's data tell of; null where they tell of none. */
export function meetingOf(data: unknown): ContactData | null {
	if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
	return data.kind === 'contact' ? (data as ContactData) : null;
}
