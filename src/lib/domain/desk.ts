/** The views of a supervisor's desk, most urgent first. */
export const deskViews = [
	'to-co-sign',
	'to-review',
	'reasoned',
	'changed',
	'returned',
	'late',
	'unsigned',
	'all'
] as const;
export type DeskView = (typeof deskViews)[number];
export const isDeskView = (value: unknown): value is DeskView => deskViews.includes(value as DeskView);

/** A group, or a program with all of its groups. */
export type Within = { kind: 'group' | 'program'; id: string };
/** The last item shown: where the next page begins. `due` in UTC milliseconds. */
export type Cursor = { due: number; key: string };
/** What a page of the desk shows. Without a view, the items that have waited longest for this supervisor. */
export type Asked = {
	view?: DeskView;
	within: Within | null;
	author: string | null;
	client: string | null;
	/** A person from one session who hasn't been matched with a client. */
	guest: Guest | null;
	after: Cursor | null;
};
/** `person` is their key in that session. */
export type Guest = { session: number; person: string };

export const nothingAsked: Asked = { within: null, author: null, client: null, guest: null, after: null };

/** Reads a desk URL. Anything invalid is ignored, so that an old bookmark still opens. */
export function askedIn(params: URLSearchParams): Asked {
	const view = params.get('show');
	const [kind, id] = split(params.get('in'));
	const [due, key] = split(params.get('after'));
	const [session, person] = split(params.get('guest'));
	return {
		...(isDeskView(view) && { view }),
		within: (kind === 'group' || kind === 'program') && id ? { kind, id } : null,
		author: params.get('author') || null,
		client: params.get('client') || null,
		guest: person && Number.isSafeInteger(Number(session)) ? { session: Number(session), person } : null,
		after: due && key && Number.isSafeInteger(Number(due)) ? { due: Number(due), key } : null
	};
}

const split = (text: string | null): [string, string] | [] => {
	const at = text?.indexOf('.') ?? -1;
	return text === null || at < 0 ? [] : [text.slice(0, at), text.slice(at + 1)];
};

/** The query for a desk, such as `?show=late&in=group.1`; empty if nothing is selected. */
export function addressOf({ view, within, author, client, guest, after }: Asked): string {
	const params = new URLSearchParams();
	if (view) params.set('show', view);
	if (within) params.set('in', `${within.kind}.${within.id}`);
	if (author) params.set('author', author);
	if (client) params.set('client', client);
	if (guest) params.set('guest', `${guest.session}.${guest.person}`);
	if (after) params.set('after', `${after.due}.${after.key}`);
	const query = params.toString();
	return query ? `?${query}` : '';
}

/** `all` is for looking things up, so newest first; waiting items come oldest due first. */
export const isNewestFirst = (view: DeskView): boolean => view === 'all';

type Placed = { due: number; key: string };

/** Merges sorted lists into one page, with the cursor for the next page; null on the last page. */
export function firstPage<Item extends Placed>(
	lists: Item[][],
	size: number,
	newestFirst = false
): { items: Item[]; after: Cursor | null } {
	const sign = newestFirst ? -1 : 1;
	const all = lists.flat().sort((a, b) => sign * (a.due - b.due || (a.key < b.key ? -1 : 1)));
	const items = all.slice(0, size);
	const last = items.at(-1);
	return { items, after: all.length > size && last ? { due: last.due, key: last.key } : null };
}
