import type { ClientInit } from '@sveltejs/kit';
import { lacksSomething } from '#lib/older/missing.ts';
import { keepServersPage } from '#lib/ui/keep-servers-page.ts';
import { noteTypedEarly } from '#lib/ui/typed-early.ts';

export const init: ClientInit = async () => {
	keepServersPage();
	noteTypedEarly();
	if (lacksSomething()) (await import('#lib/older/fill.ts')).fill();
};
