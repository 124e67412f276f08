import { error } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { dayAsked } from '#lib/server/days/access.ts';

type Event = Parameters<typeof requireStaff>[0] & { params: { program: string; day: string } };

/** 404 where there is no such program, track or date; 403 for who has nothing to do there. */
export async function dayNamed(event: Event) {
	const staff = requireStaff(event);
	const { params, url } = event;
	const key = { programId: params.program, trackId: url.searchParams.get('track') ?? '', day: params.day };
	const found = await dayAsked(staff, key);
	if (!found.ok) error(found.code === 'not-found' ? 404 : 403, found.code);
	return { staff, day: found.day };
}
