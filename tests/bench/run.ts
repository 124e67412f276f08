import { growth } from './growth.ts';
import { bench } from './main.ts';
import { notes } from './notes.ts';
import { phone } from './phone.ts';
import { trends } from './trends.ts';

const parts: Record<string, (argv: string[]) => Promise<void>> = { growth, notes, phone, trends };
const [part = '', ...rest] = process.argv.slice(2);
await (parts[part] ? parts[part](rest) : bench(process.argv.slice(2)));
