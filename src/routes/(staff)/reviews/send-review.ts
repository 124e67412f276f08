import { deserialize } from '$app/forms';
import type { SendReview } from './delayed-reviews.svelte.ts';

/** Marks a note as reviewed through its page's own form action, also while the desk is being left. */
export const sendReview: SendReview = async (note, leaving) => {
	const response = await fetch(`/reviews/${note}?/review`, {
		...{ method: 'POST', body: new FormData(), keepalive: leaving },
		headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
	});
	return deserialize(await response.text()).type === 'success';
};
