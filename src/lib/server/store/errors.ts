/** Lost a race: a key is already taken, or a guarded update did not change the rows it expected. Reload and decide again. */
export class Conflict extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'Conflict';
	}
}

/** Whether the unit was written: false on a `Conflict`. Any other error is thrown. */
export async function isFirst(writing: Promise<unknown>): Promise<boolean> {
	try {
		await writing;
		return true;
	} catch (cause) {
		if (cause instanceof Conflict) return false;
		throw cause;
	}
}

/** The disk is full, or the database does not answer. Nothing of the unit was saved; it may be tried again. */
export class StoreUnavailable extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreUnavailable';
	}
}

/** The store will not open. The message tells the person who runs the server what is wrong and what to do next. */
export class StoreRefused extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreRefused';
	}
}
