import { stop } from './stop.ts';

/** Runs a command; reports an error by its message only, since the reader runs a clinic. */
export const failing = (work: () => Promise<void>): Promise<void> =>
	work().catch((cause: unknown) => stop(cause instanceof Error ? cause.message : String(cause)));
