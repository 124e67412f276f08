import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start servers, databases and processes begin first, so that no worker is left with a long one when the others are done. */
const long = ['tests/contracts/', 'tests/integration/', 'src/lib/server/', 'src/lib/live/'];

export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification) => {
			const found = long.findIndex((folder) => moduleId.includes(folder));
			return found === -1 ? long.length : found;
		};
		const sorted = await super.sort(files);
		return sorted.sort((one, other) => rank(one) - rank(other));
	}
}
