import { program } from './lib/steps.ts';

process.exit((await program('prettier', ['--write', '--log-level', 'warn', '.'])).code);
