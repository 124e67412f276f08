import type { ClientInit } from '@sveltejs/kit';
import { noteTypedEarly } from '#lib/ui/typed-early.ts';

export const init: ClientInit = () => noteTypedEarly();
