import { goto } from '$app/navigation';
import type { ActionResult } from '@sveltejs/kit';

type Answer = { result: ActionResult; update: (options?: { reset?: boolean }) => Promise<void> };

/** Going on takes the place of the page before: leaving in a hurry leaves one page, and Back does not lead into the group. */
export async function inPlace({ result, update }: Answer): Promise<void> {
	if (result.type === 'redirect') await goto(result.location, { replaceState: true, invalidateAll: true });
	else await update({ reset: false });
}
