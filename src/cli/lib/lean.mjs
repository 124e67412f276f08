import { join } from 'node:path';

/**
 * Node flags for running the server. V8 would let its young generation grow to 130 MB, and compiling TypeScript at
 * startup keeps another 20 MB for a compiler. Small spaces are collected just as well, and compiled code is cached.
 */
export const flags = ['--max-semi-space-size=4'];

/** @param {string} root */
export const environment = (root) => ({ NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') });
