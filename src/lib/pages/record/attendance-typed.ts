/** One person's attendance as it is typed into the form; times are `10:09` at the session's clock. */
export type AttendanceTyped = {
	outcome: string;
	arrived: string;
	left: string;
	away: string;
	mode: string;
	reason: string;
};
