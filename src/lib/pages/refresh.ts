import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Reads again what a page shows, when something happened elsewhere. Whoever is on the way to another page goes there first: reading again
 * would take them back from a form's answer that leads on.
 */
export async function refresh(dependency: string): Promise<void> {
	await navigating.complete?.catch(() => {});
	await invalidate(dependency);
}
