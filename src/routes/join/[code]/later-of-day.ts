/** Pieces of the page of a phone that goes along from session to session. */
export const laterOfDay = {
	early: () => import('./Early.svelte'),
	forms: () => import('./Forms.svelte'),
	asking: () => import('./AskToCome.svelte')
};
