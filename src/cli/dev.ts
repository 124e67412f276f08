import { createServer } from 'vite';
import { freePortOrStop } from './parts/port.ts';
import { prepare } from './parts/building.ts';

process.env.DATA_DIR ??= './data/dev';
const port = await freePortOrStop();
await prepare();
const server = await createServer({ server: { port, strictPort: true, host: process.env.HOST } });
await server.listen();
server.printUrls();
