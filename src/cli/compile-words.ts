/** Compiles the word catalogues, for tests and tools that run without the Vite plugin. */
import { compile } from '@inlang/paraglide-js';
import { words } from './words.mjs';

await compile(words as Parameters<typeof compile>[0]);
// The compiler leaves timers behind that would keep this process for half a minute.
process.exit(0);
