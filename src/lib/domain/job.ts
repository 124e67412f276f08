export const jobKinds = ['notes', 'attendance', 'measures', 'hours', 'disclosure'] as const;
/** What can be generated in the background: signed notes as PDF, three tables, and disclosures of a client's record. */
export type JobKind = (typeof jobKinds)[number];
export const isJobKind = (value: unknown): value is JobKind => jobKinds.includes(value as JobKind);

/** `interrupted`: the server stopped in the meantime. `expired`: the file was deleted. */
export type JobStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted' | 'expired';

/** Whether the job will still change on its own. */
export const isUnderWay = (status: JobStatus): boolean => status === 'waiting' || status === 'running';

/** How long a finished file can be downloaded, in milliseconds. Copies of records are not kept longer than needed. */
export const keptFor = 24 * 3600_000;
