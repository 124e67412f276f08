import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LiveWorld } from '#tests/support/live.ts';

let before: number;
beforeEach(() => (before = process.umask(0o022)));
afterEach(() => void process.umask(before));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
/** Every file and folder in the data folder, itself included, with its mode. */
function modes(dataDir: string): Map<string, string> {
	const found = readdirSync(dataDir, { recursive: true, withFileTypes: true });
	const paths = found.map(
		(entry) => [join(entry.parentPath, entry.name), entry.isDirectory() ? '700' : '600'] as const
	);
	return new Map([[dataDir, '700'] as const, ...paths]);
}

test.skipIf(process.platform === 'win32')(
	'[R15] nobody else on the machine can read anything in the data folder',
	async () => {
		const world = await LiveWorld.open();
		const { dataDir, app } = world;
		const maria = await world.staff('Maria');
		await world.group(maria);
		const { seats } = await world.live(maria, ['Ana']);
		const ana = await world.phone(seats[0]!);
		await ana.send({ type: 'care.moment', on: true });
		await app.store.backup(join(dataDir, 'backups', 'by-hand.db'));
		await app.store.audit.anchors();
		const look = () => {
			for (const [path, mode] of modes(dataDir)) expect([path, modeOf(path)]).toEqual([path, mode]);
		};
		look();
		expect([...modes(dataDir).keys()].join()).toMatch(/key\.json.*|audit-head\.log/);
		ana.close();
		await world.close(false);
		look();
		const again = await LiveWorld.open({ AUDIT_COPY_FILE: join(dataDir, 'copy.log') }, dataDir);
		await again.staff('Theo');
		await again.app.store.audit.anchors();
		look();
		await again.close();
	}
);
