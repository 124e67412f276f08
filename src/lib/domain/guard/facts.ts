/** A moment with the clock that shows it, `14:05`. UTC milliseconds. */
export type Moment = { at: number; clock: string };

/** What the record knows of somebody's hour, for a note to be compared with. */
export type GuardFacts = {
	/** Every name the person goes by. */
	names: string[];
	attended: boolean;
	minutes: number;
	/** What the session may be called: the minutes it took, and those it was planned for. */
	lengths: number[];
	/** Arriving, and coming back; leaving, and stepping out. In order; the first came, the last went. */
	came: Moment[];
	went: Moment[];
	/** Minutes after the start and before the end by the clock; `counts` beyond the grace. */
	late: { minutes: number; counts: boolean };
	early: { minutes: number; counts: boolean };
	/** The record has it that somebody asked about suicide or self-harm. */
	asked: boolean;
};
