import type { ItemScores } from '#lib/domain/measures/result.ts';
import type { Drafts } from './drafts.svelte.ts';
import { randomId } from './random-id.ts';

/** One questionnaire to submit. The id stays the same for every retry, so that it is accepted only once (R4). */
export type SentForm = { id: string; slug: string; answers: ItemScores };
/** Null without a reply; `not-asked` if it is no longer due. */
export type SendForm = (form: SentForm) => Promise<'taken' | 'not-asked' | null>;

type Kept = { id: string; answers: ItemScores; isFinished: boolean };

/** In ms. */
const again = 5_000;

/**
 * Questionnaires someone fills in alone, outside sessions. Like drafts in a session, their answers stay on the device
 * until the server has the complete form: a reload, a dying phone or a lost network loses none of them.
 */
export class KeptForms {
	/** A finished form is being sent, or is waiting for the network. */
	status = $state<'idle' | 'sending' | 'waiting'>('idle');
	/** The outcome of each form that was sent. */
	ended = $state.raw<Record<string, 'taken' | 'not-asked'>>({});
	readonly #drafts: Drafts;
	readonly #send: SendForm;

	constructor(drafts: Drafts, send: SendForm) {
		this.#drafts = drafts;
		this.#send = send;
	}

	/** Loads what an earlier page left, and sends forms finished there. */
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

/** Posts a form to our own server. A success or a 409 is final; anything else is retried. */
export const sendTo =
	(address: string): SendForm =>
	async (form) => {
		const headers = { 'content-type': 'application/json' };
		const sent = await fetch(address, { method: 'POST', headers, body: JSON.stringify(form) }).catch(() => null);
		return sent?.ok ? 'taken' : sent?.status === 409 ? 'not-asked' : null;
	};
