export const jobKinds = ['notes', 'attendance', 'measures', 'hours', 'disclosure'] as const;
/** What can be made in the background: signed notes as PDF, three tables, what is disclosed of a client. */
export type JobKind = (typeof jobKinds)[number];
export const isJobKind = (value: unknown): value is JobKind => jobKinds.includes(value as JobKind);

/** `interrupted`: the server stopped meanwhile. `expired`: the file was deleted. */
export type JobStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted' | 'expired';

/** Whether something more happens by itself. */
export const isUnderWay = (status: JobStatus): boolean => status === 'waiting' || status === 'running';

/** How long a finished file can be fetched, in milliseconds. A copy of records is not kept longer than somebody needs to fetch it. */
export const keptFor = 24 * 3600_000;
