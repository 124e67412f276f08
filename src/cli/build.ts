import { buildIfStale } from './lib/building.ts';

console.log((await buildIfStale()) === 'built' ? 'Built.' : 'Nothing has changed since the last build.');
