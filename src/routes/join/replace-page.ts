import { goto } from '$app/navigation';
import type { ActionResult } from '@sveltejs/kit';

type Submitted = { result: ActionResult; update: (options?: { reset?: boolean }) => Promise<void> };

/**
 * Applies a form's result so that the next page replaces this one: Back never leads into the group. False when there is no result: then
 * this page stays with all that was typed in it, where the framework would put an error page in its place.
 */
export async function replacePage({ result, update }: Submitted): Promise<boolean> {
	if (result.type === 'error') return false;
	if (result.type === 'redirect') await goto(result.location, { replaceState: true, invalidateAll: true });
	else await update({ reset: false });
	return true;
}
