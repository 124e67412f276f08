/** Whom an alert comes to that nobody takes on: the supervisor on call by name, or nobody, and then the supervisors one can call. */
export type OnCall = { name: string | null; supervisors: string[] };
