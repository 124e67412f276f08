import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const origin = 'https://lantern.example';
type Sent = { data?: object; ports?: { postMessage(message: unknown): void }[]; request?: Request };

/** Files by address, as a browser keeps them for a worker. */
class Kept {
	readonly #files = new Map<string, Response>();
	readonly #fetched: (address: string) => Promise<Response>;
	constructor(fetched: (address: string) => Promise<Response>) {
		this.#fetched = fetched;
	}
	match = async (file: Request | string) => this.#files.get(at(file))?.clone();
	put = async (file: Request | string, response: Response) => void this.#files.set(at(file), response);
	add = async (file: string) => this.put(file, await this.#fetched(at(file)));
	delete = async (file: string) => this.#files.delete(at(file));
	keys = async () => [...this.#files.keys()].map((url) => ({ url }));
}
const at = (file: Request | string): string => new URL(typeof file === 'string' ? file : file.url, origin).href;

/** A worker of `static/`, without a browser around it: `answer` is the network, and throws where there is none. */
export class WorkerHere {
	readonly files: Kept;
	now = Date.parse('2026-11-30T15:00:00Z');
	readonly #heard = new Map<string, (event: object) => void>();

	constructor(file: string, answer: (address: string) => Response) {
		const fetched = async (asked: Request | URL | string) => {
			const address = typeof asked === 'string' || asked instanceof URL ? new URL(asked, origin).href : asked.url;
			return answer(address.slice(origin.length));
		};
		this.files = new Kept(fetched);
		// The worker's own clock, so that days pass at once.
		const clock = { now: () => this.now };
		const world = {
			...{ indexedDB: new IDBFactory(), IDBKeyRange, crypto, Request, Response, URL, TextEncoder, TextDecoder },
			...{ location: new URL(origin), fetch: fetched, caches: { open: async () => this.files }, Date: clock },
			...{ skipWaiting: () => {}, clients: { claim: async () => {} }, Uint8Array, JSON, setTimeout },
			addEventListener: (type: string, listener: (event: object) => void) => this.#heard.set(type, listener)
		};
		runInContext(readFileSync(file, 'utf8'), createContext(world));
	}

	/** Sends a page's message; done when the worker is. */
	say = (data: object): Promise<void> => this.#event('message', { data, ports: [] }).then(() => {});

	/** What a page gets for an address; null where the worker leaves it to the browser. */
	async get(address: string): Promise<Response | null> {
		return this.#event('fetch', { request: new Request(origin + address) });
	}

	async names(): Promise<string[]> {
		return (await this.files.keys()).map(({ url }) => url.slice(origin.length)).toSorted();
	}

	async #event(type: string, sent: Sent): Promise<Response | null> {
		const work: Promise<unknown>[] = [];
		let response: Promise<Response> | null = null;
		const waitUntil = (promise: Promise<unknown>) => void work.push(promise);
		const respondWith = (promise: Promise<Response>) => void (response = promise);
		this.#heard.get(type)!({ ...sent, waitUntil, respondWith });
		const given = await (response as Promise<Response> | null);
		for (let done = 0; done < work.length; done += 1) await work[done];
		return given;
	}
}
