import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './lib/building.ts';
import { program, root } from './lib/steps.ts';
import { stop } from './lib/stop.ts';

const bench = 'tests/bench/run.ts';
if (!existsSync(join(root, bench))) stop('There is no benchmark in this copy.');
await buildIfStale();
process.exit((await program('node', [bench, ...process.argv.slice(2)])).code);
