type Mark = { at: number; id: string };

/** Where a page of outcomes begins, in its address; what is not well formed counts as not asked. */
export function markIn({ searchParams }: URL): Mark | undefined {
	const [, at, id] = /^(\d{1,16})\.([\w-]{1,64})$/.exec(searchParams.get('before') ?? '') ?? [];
	return at && id ? { at: Number(at), id } : undefined;
}

export const markText = ({ at, id }: Mark): string => `${at}.${id}`;
