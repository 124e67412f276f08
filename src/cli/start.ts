import { buildIfStale } from './parts/building.ts';
import { freePortOrStop } from './parts/port.ts';
import { serve } from './parts/serving.ts';

const port = await freePortOrStop();
await buildIfStale();
console.log(`Circlekeeper is running: ${await serve(port)}`);
