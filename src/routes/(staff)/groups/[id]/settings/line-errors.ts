type Found = Record<number, string[] | undefined> | string[] | undefined;

/** What is wrong with a line of the agreement, by the id of its field. */
export const lineErrors = (errors: { agreementEn?: unknown; agreementEs?: unknown }) =>
	(['agreementEn', 'agreementEs'] as const).flatMap((list) =>
		Object.entries((errors[list] as Found) ?? {}).flatMap(([i, found]) =>
			Array.isArray(found) && found[0] ? [{ id: `${list}.${i}`, message: found[0] }] : []
		)
	);
