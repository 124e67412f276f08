import { stop } from './stop.ts';

/** Runs a command; an error is told by its message alone, since the reader runs a clinic. */
export const failing = (work: () => Promise<void>): Promise<void> =>
	work().catch((cause: unknown) => stop(cause instanceof Error ? cause.message : String(cause)));
