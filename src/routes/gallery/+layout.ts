import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';

/** The components on show, for whoever builds with them; nobody who uses the product sees it. */
export function load() {
	if (!dev) error(404);
}
