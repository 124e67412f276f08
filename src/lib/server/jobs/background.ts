import type { JobKind } from '#lib/domain/job.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

export type Fetched = { name: string; bytes: number; body: AsyncGenerator<Uint8Array> };

/** What pages know of long work; `Jobs` does it. */
export interface Background {
	/** Null when they may not have it. Asking again for what is under way asks for nothing more. */
	ask(by: StaffMember, kind: JobKind, params: object): Promise<string | null>;
	/** The same once more, after it was interrupted or went wrong. */
	again(by: StaffMember, id: string): Promise<string | null>;
	/** Stops what is under way; what is done is deleted at once. Only for the person who asked. */
	cancel(by: StaffMember, id: string): Promise<boolean>;
	/** Whether there is a file for this person, and they may still have it. */
	may(by: StaffMember, id: string): Promise<'yes' | 'not-found' | 'not-yours'>;
	/** The file for the person who asked for it, if they may still have it (R7). It leaves a row before the first byte. */
	fetch(by: StaffMember, id: string): Promise<Fetched | 'not-found' | 'not-yours'>;
	/** How far it has come, where it is what is made now. */
	progressOf(id: string): { done: number; total: number | null } | null;
	/** Resolves once nothing is under way or waits. */
	settled(): Promise<void>;
}
