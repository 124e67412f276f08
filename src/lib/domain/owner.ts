/** The first word of a command's or an event's type: the brick that owns it. */
export const ownerOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** A record to look things up in by words from the wire: it inherits nothing, so `constructor` finds nothing. */
export const lookup = <T>(...records: Record<string, T>[]): Record<string, T> =>
	Object.assign(Object.create(null), ...records);
