import { bench } from './main.ts';
await bench(process.argv.slice(2));
