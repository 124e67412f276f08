import { createServer } from 'vite';
import { freePortOrStop } from './lib/port.ts';
import { prepare } from './lib/building.ts';

process.env.DATA_DIR ??= './data/dev';
const port = await freePortOrStop();
await prepare();
const server = await createServer({ server: { port, strictPort: true, host: process.env.HOST } });
await server.listen();
server.printUrls();
