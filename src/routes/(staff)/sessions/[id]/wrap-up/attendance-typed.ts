/** One person's attendance as it is typed into the form; times are `10:09` at the program's clock. */
export type AttendanceTyped = { status: string; arrived: string; left: string; minutes: string; reason: string };
