import type { ItemScores } from '#lib/domain/measures/result.ts';
import type { Drafts } from './drafts.svelte.ts';
import type { OwnOutbox } from './own-outbox.svelte.ts';

type Begun = { answers: ItemScores };

/**
 * A questionnaire on a personal page. Until it is finished it is a draft on the device; then it is in the outbox with the rest of what the
 * person entered at home, and any of their open pages sends it (R4).
 */
export class OwnForm {
	/** What the server said of it; `not-asked` where it is not due any more. */
	ended = $state<'taken' | 'not-asked' | null>(null);
	readonly #slug: string;
	readonly #outbox: OwnOutbox;
	readonly #drafts: Drafts;

	constructor(slug: string, outbox: OwnOutbox, drafts: Drafts) {
		this.#slug = slug;
		this.#outbox = outbox;
		this.#drafts = drafts;
	}

	/** Takes up what an earlier page left. Returns a function that stops it. */
	start(): () => void {
		void this.#drafts.load();
		return this.#outbox.onAnswered(({ entry: { command }, reply }) => {
			if (command.type !== 'form.finish' || command.slug !== this.#slug) return;
			this.ended = reply.ok ? 'taken' : 'not-asked';
		});
	}

	get isLoaded(): boolean {
		return this.#drafts.isLoaded && this.#outbox.isLoaded;
	}
	get answers(): ItemScores | undefined {
		return this.#outbox.formOf(this.#slug) ?? this.#begun.get<Begun>(this.#slug)?.answers;
	}
	/** It is on its way, or has arrived. */
	get isFinished(): boolean {
		return this.ended === 'taken' || this.#outbox.formOf(this.#slug) !== null;
	}

	answer(answers: ItemScores): void {
		this.#begun.set(this.#slug, { answers } satisfies Begun);
	}

	/** The draft goes once the outbox has it on the device: nothing is between the two. */
	async finish(answers: ItemScores): Promise<void> {
		this.answer(answers);
		this.#outbox.add({ type: 'form.finish', slug: this.#slug, value: answers });
		await this.#outbox.written();
		this.#begun.set(this.#slug, undefined);
	}

	get #begun() {
		return this.#drafts.of('forms');
	}
}
