import { parentPort } from 'node:worker_threads';
import { Making, type Step } from './steps.ts';

/**
 * The thread that typesets and packs, so that a live room never waits for it. The built server runs this source file as is: it imports no catalog,
 * no data and no built module.
 */
const making = new Making();
parentPort!.on('message', ({ id, step }: { id: number; step: Step }) => {
	making.take(step).then(
		(reply) => parentPort!.postMessage({ id, reply }),
		(error: unknown) => parentPort!.postMessage({ id, error: String(error) })
	);
});
