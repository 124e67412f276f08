import { loadViews } from '#lib/activities/kinds.ts';
import type { PageLoad } from './$types.ts';

/** Each phone fetches the screen it needs now: the door, or the session with the activity that is on. */
export const load: PageLoad = async ({ data: { seat, door } }) => {
	if (!seat) return { door, Door: (await import('./Door.svelte')).default };
	const { room } = seat.snapshot;
	await loadViews('Take', room?.blocks.filter((block) => block.id === room.current) ?? []);
	return { seat, Session: (await import('./Session.svelte')).default };
};
