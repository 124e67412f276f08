import { afterAll, beforeAll, describe } from 'vitest';
import { findPostgres } from '#tests/support/postgres.ts';
import { auditEndContract } from './audit-end.contract.ts';
import { auditContract } from './audit.contract.ts';
import { pglite, postgres, sqlite, type Engine } from './engines.ts';
import { keysContract } from './keys.contract.ts';
import { sealingContract } from './sealing.contract.ts';
import { serversContract } from './servers.contract.ts';
import { storeContract } from './store.contract.ts';

const found = findPostgres();
const engines: [string, () => Promise<Engine>][] = [
	['sqlite', sqlite],
	['pglite', pglite]
];
if ('bin' in found) engines.push(['postgres', () => postgres(found.bin)]);
else console.log(`The store's contract is not tried on a PostgreSQL server: ${found.missing}.`);

describe.each(engines)('%s', (name, start) => {
	let engine: Engine;
	const started = () => engine;
	beforeAll(async () => {
		engine = await start();
	}, 60_000);
	afterAll(() => engine?.stop());

	storeContract(started);
	sealingContract(started);
	keysContract(started);
	auditContract(started);
	auditEndContract(started);
	if (name !== 'sqlite') serversContract(started);
});
