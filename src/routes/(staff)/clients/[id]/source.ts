type Entry = {
	session: { id: number; groupId: string; status: 'ended' | 'closed' };
	attended: { status: string } | null;
	note: { id: string; state: string } | null;
};

/** The page that shows where an entry of the timeline comes from: the signed note, else where its facilitators write it. */
export function sourceOf({ session, attended, note }: Entry, clientId: string, leads: readonly string[]): string {
	const at = `/sessions/${session.id}`;
	if (note && note.state !== 'draft' && note.state !== 'awaiting') return `${at}/record#note-${note.id}`;
	if (session.status === 'closed' || !leads.includes(session.groupId)) return `${at}/record`;
	return attended && note ? `${at}/wrap-up/people/${clientId}` : `${at}/wrap-up`;
}
