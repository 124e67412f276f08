import { growth } from './growth.ts';
import { bench } from './main.ts';

const argv = process.argv.slice(2);
await (argv[0] === 'growth' ? growth(argv.slice(1)) : bench(argv));
