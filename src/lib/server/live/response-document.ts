import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { DocumentPlace, Sharing } from './document-place.ts';

export type Save = { id: string; path: string; value: Answer; done: (reply: Reply) => void };

/** The last commands are remembered, as many as a phone could still repeat. */
const remembered = 128;
/** Far more than any worksheet has; stops a flood of made-up rows. */
const mostAnswers = 500;
const tries = 3;

/**
 * One person's answers to one worksheet, saved field by field, in order: all pending saves become one guarded update (R8, R14), and each is
 * answered only once it is on disk (R1). The row holds the ids of the last commands, so a repeat changes nothing (R4).
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
	#place: DocumentPlace;
	#newId: () => string;
	#loaded: Promise<void> | null = null;
	#saved: (doc: ResponseDocument, saves: Save[]) => void;

	constructor(
		store: Store,
		place: DocumentPlace,
		newId: () => string,
		saved: (doc: ResponseDocument, saves: Save[]) => void
	) {
		this.#store = store;
		this.#place = place;
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
		const row = await this.#place.read();
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
		const { id, version } = this;
		const now = Date.now();
		const change = { answers: JSON.stringify(answers), recent, version: version + 1, changedAt: now };
		if (id) return this.#store.write((tx) => [expectOne(this.#place.update(tx, { id, version }, change))]);
		const row = { ...change, id: this.#newId(), createdAt: now };
		return this.#store.write((tx) => [this.#place.insert(tx, row)]).then(() => void (this.id = row.id));
	}
}
