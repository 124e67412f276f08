import { program } from './parts/steps.ts';

process.exit((await program('prettier', ['--write', '--log-level', 'warn', '.'])).code);
