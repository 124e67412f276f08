import { goto } from '$app/navigation';
import type { ActionResult } from '@sveltejs/kit';

type Submitted = { result: ActionResult; update: (options?: { reset?: boolean }) => Promise<void> };

/** Applies a form's result so that the next page replaces this one: Back never leads into the group. */
export async function replacePage({ result, update }: Submitted): Promise<void> {
	if (result.type === 'redirect') await goto(result.location, { replaceState: true, invalidateAll: true });
	else await update({ reset: false });
}
