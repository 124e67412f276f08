import type { ItemScores } from '#lib/domain/measures/result.ts';
import type { Drafts } from './drafts.svelte.ts';
import { randomId } from './random-id.ts';

/** One questionnaire on its way. The id stays the same over every retry, so that it is taken once (R4). */
export type SentForm = { id: string; slug: string; answers: ItemScores };
/** Null without an answer; `not-asked` where it is not due any more. */
export type SendForm = (form: SentForm) => Promise<'taken' | 'not-asked' | null>;

type Kept = { id: string; answers: ItemScores; isFinished: boolean };

/** In ms. */
const again = 5_000;

/**
 * Questionnaires that somebody fills in by themselves, outside of a session. What they answered stays on the device, as what is begun in a
 * session does, until the server has the whole form: a reload, a phone that dies or a lost network takes none of it.
 */
export class KeptForms {
	/** A finished form is being sent, or waits for the network. */
	status = $state<'idle' | 'sending' | 'waiting'>('idle');
	/** What became of each form that was sent. */
	ended = $state.raw<Record<string, 'taken' | 'not-asked'>>({});
	readonly #drafts: Drafts;
	readonly #send: SendForm;

	constructor(drafts: Drafts, send: SendForm) {
		this.#drafts = drafts;
		this.#send = send;
	}

	/** Takes up what an earlier page left, and sends what was finished there. */
	async load(): Promise<void> {
		await this.#drafts.load();
		await this.#go();
	}

	get isLoaded(): boolean {
		return this.#drafts.isLoaded;
	}
	answersTo(slug: string): ItemScores | undefined {
		return this.#kept(slug)?.answers;
	}
	isFinished(slug: string): boolean {
		return this.ended[slug] === 'taken' || (this.#kept(slug)?.isFinished ?? false);
	}

	answer(slug: string, answers: ItemScores): void {
		this.#keep(slug, { id: this.#kept(slug)?.id ?? randomId(), answers, isFinished: false });
	}

	async finish(slug: string, answers: ItemScores): Promise<void> {
		this.#keep(slug, { id: this.#kept(slug)?.id ?? randomId(), answers, isFinished: true });
		await this.#go();
	}

	get #own() {
		return this.#drafts.of('forms');
	}
	#kept(slug: string): Kept | undefined {
		return this.#own.get<Kept>(slug);
	}
	#keep(slug: string, kept: Kept | undefined) {
		this.#own.set(slug, kept);
	}

	async #go(): Promise<void> {
		if (this.status === 'sending') return;
		const finished = () => this.#own.names().find((slug) => this.#kept(slug)?.isFinished);
		for (let slug = finished(); slug; slug = finished()) {
			this.status = 'sending';
			const { id, answers } = this.#kept(slug)!;
			const answer = await this.#send({ id, slug, answers });
			if (answer === null) {
				this.status = 'waiting';
				setTimeout(() => void this.#go(), again);
				return;
			}
			this.ended = { ...this.ended, [slug]: answer };
			this.#keep(slug, undefined);
		}
		this.status = 'idle';
	}
}

/** Sends one to an address of ours. What the server says of it is final; anything else is tried again. */
export const sendTo =
	(address: string): SendForm =>
	async (form) => {
		const headers = { 'content-type': 'application/json' };
		const sent = await fetch(address, { method: 'POST', headers, body: JSON.stringify(form) }).catch(() => null);
		return sent?.ok ? 'taken' : sent?.status === 409 ? 'not-asked' : null;
	};
