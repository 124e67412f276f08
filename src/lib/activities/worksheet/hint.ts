/** How long nothing may happen, in ms, before a new lead gets a hint. */
export const quietFor = 2 * 60_000;

type Scene = {
	now: number;
	/** How many have finished the current step or sheet, and how many of those present have not. */
	done: number;
	open: number;
	/** When anyone wrote, or something new was opened; UTC milliseconds. */
	wrote: number[];
};

/** A hint for the lead: everyone present is done, or no one is writing anymore. */
export function hint({ now, done, open, wrote }: Scene): 'done' | 'quiet' | null {
	if (open === 0) return done > 0 ? 'done' : null;
	return now - Math.max(...wrote) >= quietFor ? 'quiet' : null;
}
