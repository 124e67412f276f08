/** Somebody else was first: a key is taken, or a guarded update did not change the rows it expected. Reload and decide again. */
export class Conflict extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'Conflict';
	}
}

/** Whether a unit was written: false when somebody else was first. Any other error goes on. */
export async function isFirst(writing: Promise<unknown>): Promise<boolean> {
	try {
		await writing;
		return true;
	} catch (cause) {
		if (cause instanceof Conflict) return false;
		throw cause;
	}
}

/** The disk is full, or the database does not answer. Nothing of the unit was kept; the same unit may be tried again. */
export class StoreUnavailable extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreUnavailable';
	}
}

/** The store will not open. The message says what is wrong and what to do next, for the person who runs the server. */
export class StoreRefused extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreRefused';
	}
}
