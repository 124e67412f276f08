/** The first word of a command or event type: the brick that owns it. */
export const ownerOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** A record that is safe to index with strings from the network: it inherits nothing, so `constructor` finds nothing. */
export const lookup = <T>(...records: Record<string, T>[]): Record<string, T> =>
	Object.assign(Object.create(null), ...records);
