/** A moment in UTC milliseconds with its local clock time, `14:05`. */
export type Moment = { at: number; clock: string };

/** What the record knows about someone's hour, for checking a note. */
export type GuardFacts = {
	/** Every name the person goes by. */
	names: string[];
	attended: boolean;
	minutes: number;
	/** What the session's length may be called: its actual and its planned minutes. */
	lengths: number[];
	/** Arrivals and returns; departures and stepping out. In order: the first arrival, the last departure. */
	came: Moment[];
	went: Moment[];
	/** Minutes late or early by the clock; `counts` if beyond the grace period. */
	late: { minutes: number; counts: boolean };
	early: { minutes: number; counts: boolean };
	/** The record shows that someone asked about suicide or self-harm. */
	asked: boolean;
};
