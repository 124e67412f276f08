import { createContext } from 'svelte';

/** By whose clock the times of a page are written: a program's, wherever the browser is. */
export const [getTimeZone, setTimeZone] = createContext<() => string>();
