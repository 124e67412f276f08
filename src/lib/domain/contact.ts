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
};

/** The meeting that a document's data tell of; null where they tell of none. */
export function meetingOf(data: unknown): ContactData | null {
	if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
	return data.kind === 'contact' ? (data as ContactData) : null;
}
