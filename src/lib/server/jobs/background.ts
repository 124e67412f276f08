import type { JobKind } from '#lib/domain/job.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

export type Fetched = { name: string; bytes: number; body: AsyncGenerator<Uint8Array> };

/** The interface that pages use for long-running jobs; implemented by `Jobs`. */
export interface Background {
	/** Null if they may not have it. Asking again while the same job is pending starts no other. */
	ask(by: StaffMember, kind: JobKind, params: object): Promise<string | null>;
	/** Starts the same job again, after it was interrupted or failed. */
	again(by: StaffMember, id: string): Promise<string | null>;
	/** Stops a pending job; deletes the file of a finished one at once. Only for the person who asked. */
	cancel(by: StaffMember, id: string): Promise<boolean>;
	/** Whether there is a file for this person, and they may still have it. */
	may(by: StaffMember, id: string): Promise<'yes' | 'not-found' | 'not-yours'>;
	/** The file, for the person who asked for it, if they may still have it (R7). Audited before the first byte is sent. */
	fetch(by: StaffMember, id: string): Promise<Fetched | 'not-found' | 'not-yours'>;
	/** The progress of the job, if it is the one running now. */
	progressOf(id: string): { done: number; total: number | null } | null;
	/** Resolves once no job is running or waiting. */
	settled(): Promise<void>;
}
