import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Papers, Reply, Step } from './steps.ts';

type Waiting = { done: (reply: never) => void; fail: (error: Error) => void };

/** A thread of its own that makes files, for as long as somebody needs it. */
export class Maker {
	#worker: Worker;
	#waiting = new Map<number, Waiting>();
	#last = 0;

	constructor() {
		// The server runs in the product's folder, beside which the build lies.
		this.#worker = new Worker(resolve('src/lib/server/jobs/worker.ts'), { execArgv: [] });
		this.#worker.unref();
		this.#worker.on('message', ({ id, reply, error }: { id: number; reply: never; error?: string }) => {
			const waiting = this.#waiting.get(id);
			this.#waiting.delete(id);
			if (error === undefined) waiting?.done(reply);
			else waiting?.fail(new Error(error));
		});
		this.#worker.on('error', (error) => this.#fail(error as Error));
		this.#worker.on('exit', () => this.#fail(new Error('The thread that makes files has ended.')));
	}

	ask<S extends Step['step']>(step: Extract<Step, { step: S }>): Promise<Reply<S>> {
		const id = ++this.#last;
		return new Promise((done, fail) => {
			this.#waiting.set(id, { done, fail });
			this.#worker.postMessage({ id, step });
		});
	}

	/** At once, in the middle of whatever it does. */
	async end(): Promise<void> {
		await this.#worker.terminate();
	}

	#fail(error: Error): void {
		for (const { fail } of this.#waiting.values()) fail(error);
		this.#waiting.clear();
	}
}

/** So many are printed at a time; the others wait. */
const most = 2;
let printing = 0;
const queue: (() => void)[] = [];

/** Papers as one PDF, typeset on a thread of its own. */
export async function print(papers: Papers): Promise<Uint8Array<ArrayBuffer>> {
	if (printing >= most) await new Promise<void>((go) => queue.push(go));
	printing++;
	const maker = new Maker();
	try {
		const { pdf } = await maker.ask({ step: 'print', papers });
		return Uint8Array.from(pdf);
	} finally {
		printing--;
		queue.shift()?.();
		await maker.end();
	}
}
