import { createServer } from 'vite';
import { configOrStop, preset } from './lib/environment.ts';
import { freePortOrStop } from './lib/port.ts';
import { prepare } from './lib/building.ts';

preset({ DATA_DIR: './data/dev', HOST: 'localhost' });
const { host } = configOrStop();
const port = await freePortOrStop();
await prepare();
const server = await createServer({ server: { port, strictPort: true, host } });
await server.listen();
server.printUrls();
