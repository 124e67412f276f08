import { growth } from './growth.ts';
import { bench } from './main.ts';
import { phone } from './phone.ts';

const [part, ...rest] = process.argv.slice(2);
await (part === 'growth' ? growth(rest) : part === 'phone' ? phone(rest) : bench(process.argv.slice(2)));
