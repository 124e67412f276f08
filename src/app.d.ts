import type { StaffMember } from './lib/server/auth/staff.ts';

declare global {
	namespace App {
		interface Locals {
			staff: StaffMember | null;
			/** The login: `id` is the hash that the table holds, never the cookie's token. */
			authSession: { id: string } | null;
		}
		interface Error {
			message: string;
			/** What to tell whoever looks after the server, to find the line in the log. */
			id?: string;
		}
	}
}
export {};
