/** The people of a room as rows, in the order of their names. */
export const byName = (names: Record<string, string>): { seat: string; name: string }[] =>
	Object.entries(names)
		.map(([seat, name]) => ({ seat, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
