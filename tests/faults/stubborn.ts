import type { Handshake, Reply } from '#lib/room/protocol.ts';
import { commandId, Person } from '#tests/support/person.ts';

type Command = { type: string; [key: string]: unknown };

/** Somebody with bad Wi-Fi and an outbox: sends one command after another, each again and again under the same id until it is answered. */
export class Stubborn {
	person: Person | null = null;
	readonly acked = new Map<string, Command>();
	readonly wrote: Record<string, unknown> = {};
	retried = 0;
	#url: string;
	#auth: Handshake;
	#cookie: string;
	#isDone = false;

	constructor(url: string, auth: Handshake, cookie: string) {
		this.#url = url;
		this.#auth = auth;
		this.#cookie = cookie;
	}

	finish() {
		this.#isDone = true;
	}

	close() {
		this.person?.close();
	}

	async prompts() {
		for (let i = 1; !this.#isDone; i += 1) await this.#send({ type: 'room.prompt', text: `Prompt ${i}` });
	}

	/** Check-in answers, which are events, and worksheet answers, which are a document, turn about. */
	async answers(person: number) {
		for (let i = 1; !this.#isDone; i += 1) {
			await this.#send({ type: 'check-in.answer', block: 'in', field: 'goal', value: `goal ${i} of ${person}` });
			const path = ['situation', 'when-where'][i % 2]!;
			const value = `line ${i} of ${person}`;
			const reply = await this.#send({ type: 'response.save', block: 'sheet', path, value });
			if (reply.ok) this.wrote[path] = value;
		}
	}

	/** Has what the server has: the same as somebody who comes in now. */
	async settle() {
		const person = await this.#connected();
		await person.hello();
		const fresh = await Person.connect(this.#url, this.#auth, this.#cookie);
		const have = (it: Person) => JSON.stringify(it.seen.cursors);
		await person.until('what a newcomer has', () => have(person) === have(fresh));
		await fresh.until('what others have', () => have(person) === have(fresh));
		fresh.close();
	}

	async #send(command: Command): Promise<Reply> {
		const id = commandId();
		for (let tries = 0; ; tries += 1) {
			if (tries > 0) this.retried += 1;
			const person = await this.#connected();
			const reply = await person.send(command, id, 1_500).catch(() => null);
			if (reply?.ok) {
				this.acked.set(id, command);
				return reply;
			}
			if (reply && reply.code !== 'unavailable') throw new Error(`${command.type} was refused: ${reply.code}`);
		}
	}

	async #connected(): Promise<Person> {
		while (!this.person?.socket.connected) {
			this.person?.close();
			const next = Person.connect(this.#url, this.#auth, this.#cookie);
			this.person = await next.catch(() => null);
			if (!this.person) await new Promise((later) => setTimeout(later, 25));
		}
		return this.person;
	}
}
