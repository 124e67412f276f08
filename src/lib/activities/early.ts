/**
 * For an activity that a person may begin before its session, at home or in the waiting room: while nobody is there to hear, and so without
 * anything that might need somebody. What was said is the phone's own until the block begins, and counts from then on.
 */
export interface Early<Config, Command, Seat> {
	/** Whether there is anything that may be asked before. */
	asks(config: Config): boolean;
	/** How the phone shows what was said so far: `said` is what `take` made of it, undefined before. */
	seat(said: unknown): Seat;
	/** What was said, with one more command; undefined where that may not be said now. `at` in UTC milliseconds. */
	take(config: Config, said: unknown, command: Command, at: number): unknown;
	/** Lets it count in the room. */
	bring(block: string, seat: string, said: unknown): Command;
}
