import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Papers, Reply, Step } from './steps.ts';

type Waiting = { done: (reply: never) => void; fail: (error: Error) => void };

/** A separate thread that creates files, for as long as it is needed. */
export class Maker {
	#worker: Worker;
	#waiting = new Map<number, Waiting>();
	#last = 0;

	constructor() {
		// The server runs in the product's folder, next to the build.
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

	/** Immediately, even in the middle of its work. */
	async end(): Promise<void> {
		await this.#worker.terminate();
	}

	#fail(error: Error): void {
		for (const { fail } of this.#waiting.values()) fail(error);
		this.#waiting.clear();
	}
}

/** How many are printed at a time; others wait. */
const most = 2;
let printing = 0;
const queue: (() => void)[] = [];

/** Papers as one PDF, typeset in a separate thread. */
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
