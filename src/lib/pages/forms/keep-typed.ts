import type { SubmitFunction } from '@sveltejs/kit';

/** For `use:enhance`: the fields keep what was typed after the form was saved or refused, where SvelteKit would reset them. */
export const keepTyped: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });
