import { phoneViews } from '#lib/activities/phone-views.ts';
import { kindsOf, loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

/** Each phone fetches the screen it needs now: the door, or the session with the activity that is on. */
export const load: PageLoad = async ({ data: { seat, day, door, own } }) => {
	if (day) return { day, own, Between: (await import('./Between.svelte')).default };
	if (!seat) return { door, Door: (await import('./Door.svelte')).default };
	const { room } = seat.snapshot;
	const current = room?.blocks.filter((block) => block.id === room.current) ?? [];
	const [{ default: Session }] = await Promise.all([
		import('./Session.svelte'),
		loadViews(phoneViews, kindsOf(current))
	]);
	return { seat, own, Session };
};
