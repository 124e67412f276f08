import { invalidate } from '$app/navigation';
import type { LiveRoom } from '#lib/live/room.svelte.ts';
import type { Call } from './call.svelte.ts';
import { followDay } from './follow-day.ts';
import { laterOfDay } from './later.ts';

/** `place` is where the phone is in its day, absent for one that came by a session's own code; `waits` whether nothing is asked of it now. */
type Standing = { place: string | undefined; waits: boolean; isReady: boolean };

/**
 * Reads the page again when a phone that goes along belongs somewhere else. What is not sent yet belongs here, and goes first; what cannot
 * be sent any more keeps nobody.
 */
export function goOnward(live: LiveRoom, call: Call, now: () => Standing): void {
	const isHeld = () => (live.goodbye ? live.pending.some(call.carries) : live.pending.length > 0);
	const goesAlong = $derived.by(() => now().isReady && now().place !== undefined);
	$effect(() => {
		if (!goesAlong) return;
		const moved = () => !isHeld() && void invalidate('room:content');
		for (const piece of Object.values(laterOfDay)) piece().catch(() => {});
		return followDay(
			() => now().place ?? '',
			() => now().waits,
			moved
		);
	});
}
