/** Who gets an alert that no one takes: the named on-call supervisor, or null, and the supervisors to call in that case. */
export type OnCall = { name: string | null; supervisors: string[] };
