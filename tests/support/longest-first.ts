import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start servers, databases and processes begin first, so that no worker is left with a long one when the others are done. */
const long = ['tests/contracts/', 'tests/integration/', 'src/lib/server/', 'src/lib/live/'];

/** `SHUFFLE=7 npm test -- unit` takes the files in another order, the same each time for the same number: none may lean on one before it. */
const seed = process.env.SHUFFLE;

export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		if (seed !== undefined)
			return by(files, ({ moduleId }) =>
				createHash('sha256')
					.update(seed + moduleId)
					.digest('hex')
			);
		return by(await super.sort(files), ({ moduleId }) => {
			const found = long.findIndex((folder) => moduleId.includes(folder));
			return String(found === -1 ? long.length : found);
		});
	}
}

function by(files: TestSpecification[], key: (file: TestSpecification) => string): TestSpecification[] {
	const keyed = files.map((file) => ({ file, key: key(file) }));
	return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ file }) => file);
}
