/** Pieces of the page of a phone that goes along from session to session. */
export const laterOfDay = {
	early: () => import('./Early.svelte'),
	asking: () => import('./AskToCome.svelte')
};
