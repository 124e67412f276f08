import type { Option } from './options.ts';

/** Two to begin with, for somebody to write. */
export const blankOptions = (): Option[] => ['a', 'b'].map((id) => ({ id, label: { en: '', es: '' } }));
