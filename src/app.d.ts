import type { StaffMember } from './lib/server/auth/staff.ts';
import type { Line } from './lib/server/records/attendance.ts';
import type { Screen } from './lib/server/preloads.ts';
import type { Gathered } from './lib/server/records/gather.ts';

declare global {
	namespace App {
		interface Locals {
			staff: StaffMember | null;
			/** The login: `id` is the hash that the table holds, never the cookie's token. */
			authSession: { id: string } | null;
			/** Who is signed in behind a covered screen; `staff` is null then. */
			covered: StaffMember | null;
			/** The screens that this phone starts with: its page names their modules in its head. */
			screens?: Screen[];
			/** What this request has gathered of the session that it wraps up. */
			wrapUp?: Promise<{ by: StaffMember; gathered: Gathered; lines: Line[] }>;
		}
		interface Error {
			message: string;
			/** What to tell whoever looks after the server, to find the line in the log. */
			id?: string;
		}
	}
}
export {};
