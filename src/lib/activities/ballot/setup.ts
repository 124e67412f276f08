import type { Option } from './options.ts';

export const fewestOptions = 2;
export const mostOptions = 8;
const ids = [...'abcdefgh'];

/** Two empty options to start with. */
export const blankOptions = (): Option[] =>
	ids.slice(0, fewestOptions).map((id) => ({ id, label: { en: '', es: '' } }));

/** An unused id; options planned elsewhere can have any ids. */
export const freeId = (options: readonly Option[]): string =>
	ids.find((id) => !options.some((option) => option.id === id)) ?? `o${options.length}`;
