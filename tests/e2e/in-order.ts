import { afterEach, beforeEach } from 'vitest';
import type { Stage } from './stage.ts';

/**
 * In each file of stories, which build on each other: once one has failed, its traces and pictures are kept and the rest is skipped,
 * since it could only fail for want of what did not happen.
 */
export function inOrder(stage: () => Stage | undefined) {
	let failed: string | undefined;
	beforeEach(({ skip }) => skip(failed !== undefined, `“${failed}” failed`));
	afterEach(async ({ task }) => {
		if (task.result?.state !== 'fail') return;
		failed = task.name;
		await stage()?.keep(`${task.file.name.split('/').at(-1)} ${task.name}`);
	});
}
