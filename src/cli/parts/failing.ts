/** Says what is wrong and ends with an exit code that a script notices. */
export const fail = (message: string): never => {
	console.error(message);
	process.exit(1);
};

/** Runs a command; an error is told by its message alone, since the reader runs a clinic. */
export const failing = (work: () => Promise<void>): Promise<void> =>
	work().catch((cause: unknown) => fail(cause instanceof Error ? cause.message : String(cause)));
