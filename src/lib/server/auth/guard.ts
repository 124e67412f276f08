import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Role, StaffMember } from './staff.ts';

/** The person who is signed in, or to the sign-in page and back; 403 without the role. Called by every staff load and action. */
export function requireStaff(event: Pick<RequestEvent, 'locals' | 'url'>, ...anyOf: Role[]): StaffMember {
	const { staff } = event.locals;
	if (!staff) redirect(303, `/login?to=${encodeURIComponent(event.url.pathname)}`);
	if (anyOf.length > 0 && !anyOf.some((role) => staff.roles.includes(role))) error(403, 'not-yours');
	return staff;
}
