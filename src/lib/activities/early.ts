/**
 * For an activity a person may start before the session, at home or in the waiting room. No one is there to respond yet, so it
 * must ask nothing that may need someone. Answers stay on the phone until the block begins, and count from then on.
 */
export interface Early<Config, Command, Seat> {
	/** Whether anything may be asked early. */
	asks(config: Config): boolean;
	/** The seat slice for the phone to show the answers so far: `said` is the result of `take`, undefined at first. */
	seat(said: unknown): Seat;
	/** Adds a command to the answers so far; undefined if it isn't allowed now. `at` in UTC milliseconds. */
	take(config: Config, said: unknown, command: Command, at: number): unknown;
	/** The command that submits the answers to the room. */
	bring(block: string, seat: string, said: unknown): Command;
}
