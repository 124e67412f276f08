import { loadViews } from '#lib/activities/kinds.ts';
import type { PageLoad } from './$types.ts';

/** Each phone fetches the screen it needs now: the door, or the session with the activity that is on. */
export const load: PageLoad = async ({ data: { here, door } }) => {
	if (!here) return { door, Door: (await import('./Door.svelte')).default };
	const { room } = here.snapshot;
	await loadViews('Take', room?.blocks.filter((block) => block.id === room.current) ?? []);
	return { here, Session: (await import('./Session.svelte')).default };
};
