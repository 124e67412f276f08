/** A location in a JSON text: member names and list indexes, from the outside in. */
export type JsonPath = (string | number)[];
export type JsonProblem = { line: number; column: number; found: string };
export type ReadJson =
	| {
			ok: true;
			value: unknown;
			/** The line where the value at a path, or else its container, begins. */ lineOf(path: JsonPath): number;
	  }
	| { ok: false; problem: JsonProblem };

/** Maximum nesting, so that no text can exhaust the stack. */
const deepest = 40;

/** Parses JSON and records the line of each value, so that errors can point to the line. */
export function readJson(text: string): ReadJson {
	const scanner = new Scanner(text);
	try {
		const value = scanner.whole();
		return { ok: true, value, lineOf: (path) => scanner.lineOf(path) };
	} catch (cause) {
		if (!(cause instanceof Stopped)) throw cause;
		return { ok: false, problem: scanner.problem };
	}
}

class Stopped extends Error {}

class Scanner {
	#text: string;
	#at = 0;
	#lines = new Map<string, number>();

	constructor(text: string) {
		this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text;
	}

	get problem(): JsonProblem {
		const before = this.#text.slice(0, this.#at).split('\n');
		return { line: before.length, column: before.at(-1)!.length + 1, found: this.#text[this.#at] ?? '' };
	}

	lineOf(path: JsonPath): number {
		for (let length = path.length; length >= 0; length -= 1) {
			const line = this.#lines.get(JSON.stringify(path.slice(0, length)));
			if (line !== undefined) return line;
		}
		return 1;
	}

	whole(): unknown {
		const value = this.#value([]);
		this.#skip();
		if (this.#at < this.#text.length) throw new Stopped();
		return value;
	}

	#value(path: JsonPath): unknown {
		this.#skip();
		if (path.length > deepest) throw new Stopped();
		this.#lines.set(JSON.stringify(path), this.#line());
		switch (this.#text[this.#at]) {
			case '{':
				return this.#object(path);
			case '[':
				return this.#list(path);
			case '"':
				return this.#string();
			default:
				return this.#word();
		}
	}

	#object(path: JsonPath): unknown {
		const entries: [string, unknown][] = [];
		this.#each('}', () => {
			const start = this.#at;
			const name = this.#string();
			if (entries.some(([known]) => known === name)) this.#stopAt(start);
			this.#skip();
			this.#take(':');
			entries.push([name, this.#value([...path, name])]);
		});
		return Object.fromEntries(entries);
	}

	#list(path: JsonPath): unknown[] {
		const list: unknown[] = [];
		this.#each(']', () => list.push(this.#value([...path, list.length])));
		return list;
	}

	/** Reads comma-separated items up to the closing bracket. */
	#each(end: '}' | ']', one: () => void) {
		this.#at += 1;
		this.#skip();
		if (this.#text[this.#at] === end) return void (this.#at += 1);
		for (;;) {
			this.#skip();
			one();
			this.#skip();
			if (this.#text[this.#at] === end) return void (this.#at += 1);
			this.#take(',');
		}
	}

	#string(): string {
		const written = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
		written.lastIndex = this.#at;
		const found = written.exec(this.#text)?.[0];
		if (found === undefined) throw new Stopped();
		this.#at += found.length;
		return JSON.parse(found) as string;
	}

	#word(): unknown {
		const written = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
		written.lastIndex = this.#at;
		const found = written.exec(this.#text)?.[0];
		if (!found) throw new Stopped();
		this.#at += found.length;
		return JSON.parse(found);
	}

	#take(sign: string) {
		if (this.#text[this.#at] !== sign) throw new Stopped();
		this.#at += 1;
	}

	#stopAt(at: number): never {
		this.#at = at;
		throw new Stopped();
	}

	#skip() {
		while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
	}

	#counted = { at: 0, line: 1 };
	#line(): number {
		for (let at = this.#counted.at; at < this.#at; at += 1) if (this.#text[at] === '\n') this.#counted.line += 1;
		this.#counted.at = Math.max(this.#counted.at, this.#at);
		return this.#counted.line;
	}
}
