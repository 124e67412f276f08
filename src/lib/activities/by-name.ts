/** The people in a room as rows, sorted by name. */
export const byName = (names: Record<string, string>): { seat: string; name: string }[] =>
	Object.entries(names)
		.map(([seat, name]) => ({ seat, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
