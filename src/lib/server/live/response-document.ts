import { and, eq } from 'drizzle-orm';
import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';

export type Key = { session: number; block: string; seat: string };
export type Save = { id: string; path: string; value: Answer; done: (reply: Reply) => void };
export type Sharing = Record<string, 'staff' | 'named' | 'anonymous'>;

/** As many of the last commands are remembered as a phone could still repeat. */
const remembered = 128;
/** Far more than any worksheet holds; a flood of made-up rows stops here. */
const mostAnswers = 500;
const tries = 3;

/**
 * One person's answers to one worksheet, saved field by field in turn: all saves that wait become one guarded update (R8, R14),
 * and each is answered only when it is on disk (R1). Ids of the last commands are kept in the row, so a repeat changes nothing (R4).
 */
export class ResponseDocument {
	answers: Answers = {};
	sharing: Sharing = {};
	version = 0;
	finishedAt: number | null = null;
	id: string | null = null;
	usedAt = 0;
	#recent: string[] = [];
	#waiting: Save[] = [];
	#running = false;
	#store: Store;
	#key: Key & { worksheet: string };
	#newId: () => string;
	#loaded: Promise<void> | null = null;
	#saved: (doc: ResponseDocument, saves: Save[]) => void;

	constructor(
		store: Store,
		key: Key & { worksheet: string },
		newId: () => string,
		saved: (doc: ResponseDocument, saves: Save[]) => void
	) {
		this.#store = store;
		this.#key = key;
		this.#newId = newId;
		this.#saved = saved;
	}

	get isIdle() {
		return !this.#running;
	}

	load(): Promise<void> {
		this.#loaded ??= this.#read().catch((error) => {
			this.#loaded = null;
			throw error;
		});
		return this.#loaded;
	}

	save(save: Save) {
		const isFull = !(save.path in this.answers) && Object.keys(this.answers).length >= mostAnswers;
		if (isFull) return save.done({ ok: false, code: 'invalid' });
		this.#waiting.push(save);
		if (!this.#running) void this.#run();
	}

	async #read() {
		const { t, db } = this.#store;
		const { session, block, seat } = this.#key;
		const [row] = await db
			.select()
			.from(t.response)
			.where(and(eq(t.response.session, session), eq(t.response.block, block), eq(t.response.seat, seat)));
		this.id = row?.id ?? null;
		this.answers = row ? (JSON.parse(row.answers) as Answers) : {};
		this.sharing = row?.sharing ?? {};
		this.version = row?.version ?? 0;
		this.finishedAt = row?.finishedAt ?? null;
		this.#recent = row?.recent ?? [];
	}

	async #run() {
		this.#running = true;
		while (this.#waiting.length) {
			const saves = this.#waiting.splice(0);
			for (let left = tries; ; left -= 1) {
				try {
					await this.load();
					await this.#commit(saves);
					break;
				} catch (error) {
					this.#loaded = null;
					if (error instanceof Conflict && left > 1) continue;
					for (const save of saves) save.done({ ok: false, code: 'unavailable' });
					break;
				}
			}
		}
		this.#running = false;
	}

	async #commit(saves: Save[]) {
		const fresh = saves.filter(
			(save, i) => !this.#recent.includes(save.id) && saves.findIndex((it) => it.id === save.id) === i
		);
		if (fresh.length) {
			const answers = { ...this.answers };
			for (const { path, value } of fresh) answers[path] = value;
			const recent = [...this.#recent, ...fresh.map((save) => save.id)].slice(-remembered);
			await this.#write(answers, recent);
			Object.assign(this, { answers, version: this.version + 1 });
			this.#recent = recent;
		}
		for (const save of saves) save.done({ ok: true, version: this.version });
		if (fresh.length) this.#saved(this, fresh);
	}

	#write(answers: Answers, recent: string[]): Promise<void> {
		const { t } = this.#store;
		const now = Date.now();
		const change = { answers: JSON.stringify(answers), recent, version: this.version + 1, changedAt: now };
		if (this.id) {
			const mine = and(eq(t.response.id, this.id), eq(t.response.version, this.version));
			return this.#store.write((tx) => [expectOne(tx.update(t.response).set(change).where(mine))]);
		}
		const id = this.#newId();
		return this.#store
			.write((tx) => [tx.insert(t.response).values({ ...this.#key, ...change, id, sharing: {}, createdAt: now })])
			.then(() => void (this.id = id));
	}
}
