import { buildIfStale } from './lib/building.ts';
import { freePortOrStop } from './lib/port.ts';
import { networkAddresses, serve } from './lib/serving.ts';

const port = await freePortOrStop();
await buildIfStale();
console.log(`Circlekeeper is running: ${await serve(port)}`);
for (const address of networkAddresses(port)) console.log(`For phones in this network: ${address}/join`);
