/**
 * Compiles the message catalogs for tests and tools that run without the Vite plugin: one file per language, which
 * loads in a fraction of the time. The build writes one file per message instead, so that each page loads only its own.
 */
import { compile } from '@inlang/paraglide-js';
import { listCatalogs, words } from './words.mjs';

listCatalogs();
await compile({ ...words, outputStructure: 'locale-modules' } as Parameters<typeof compile>[0]);
// The compiler leaves timers running that would keep this process alive for half a minute.
process.exit(0);
