import type { StaffMember } from '#lib/server/auth/staff.ts';
import { traceReading, type Act } from '#lib/server/records/trail.ts';

/** One row for each person in a table, so that their chart shows that it was read (R17). */
export const traceClients = (by: StaffMember, act: Act, clients: Set<string>, at: number): Promise<void> =>
	traceReading([...clients].map((clientId) => ({ at, by: by.id, act, subject: `export/${act}`, clientId })));
