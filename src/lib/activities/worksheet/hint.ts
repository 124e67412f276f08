/** How long it may be still before somebody who leads for the first time is told so, in ms. */
export const quietFor = 2 * 60_000;

type Scene = {
	now: number;
	/** How many are done with what is on, and how many who are here are not. */
	done: number;
	open: number;
	/** When anybody wrote, or something new was opened; UTC milliseconds. */
	wrote: number[];
};

/** What is worth telling whoever leads: all who are here are done, or nobody writes any more. */
export function hint({ now, done, open, wrote }: Scene): 'done' | 'quiet' | null {
	if (open === 0) return done > 0 ? 'done' : null;
	return now - Math.max(...wrote) >= quietFor ? 'quiet' : null;
}
