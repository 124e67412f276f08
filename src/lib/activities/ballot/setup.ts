import type { Option } from './options.ts';

export const fewestOptions = 2;
export const mostOptions = 8;
const ids = [...'abcdefgh'];

/** Two to begin with, for somebody to write. */
export const blankOptions = (): Option[] =>
	ids.slice(0, fewestOptions).map((id) => ({ id, label: { en: '', es: '' } }));

/** An id that none of them has; those that were planned elsewhere may have any. */
export const freeId = (options: readonly Option[]): string =>
	ids.find((id) => !options.some((option) => option.id === id)) ?? `o${options.length}`;
