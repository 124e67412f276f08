type Mark = { at: number; id: number };

/** Where a page of the timeline begins, in its address; what is not well formed counts as not asked. */
export function markIn({ searchParams }: URL): Mark | undefined {
	const [, at, id] = /^(\d{1,16})-(\d{1,16})$/.exec(searchParams.get('before') ?? '') ?? [];
	return at && id ? { at: Number(at), id: Number(id) } : undefined;
}

export const markText = ({ at, id }: Mark): string => `${at}-${id}`;
