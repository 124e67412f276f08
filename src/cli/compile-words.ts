/**
 * Compiles the word catalogues, for tests and tools that run without the Vite plugin: a file a language, which loads in a fraction of the
 * time. The build makes a file a sentence instead, so that a page carries only its own.
 */
import { compile } from '@inlang/paraglide-js';
import { words } from './words.mjs';

await compile({ ...words, outputStructure: 'locale-modules' } as Parameters<typeof compile>[0]);
// The compiler leaves timers behind that would keep this process for half a minute.
process.exit(0);
