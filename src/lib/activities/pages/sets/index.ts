import { alarm } from './alarm.ts';
import type { PageSet } from './set.ts';
import { steps } from './steps.ts';
import { wave } from './wave.ts';

/** Every built-in set of pages. A new one is a file and a line here. */
export const pageSets: PageSet[] = [alarm, wave, steps];
