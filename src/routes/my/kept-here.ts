import { openDrafts, openOutbox } from '#lib/live/open-outbox.ts';
import { openSaved } from '#lib/live/open-saved.ts';
import { OwnForm } from '#lib/live/own-form.svelte.ts';
import { OwnOutbox } from '#lib/live/own-outbox.svelte.ts';
import { PersonalSheet } from '#lib/live/personal-sheet.svelte.ts';
import { sendOwn } from './send-own.ts';

type Sheet = ConstructorParameters<typeof PersonalSheet>[0];

/** What one person's pages keep on this device: what is not sent yet, and what is as it was saved. Fetched once the page can be used. */
export class KeptHere {
	readonly outbox: OwnOutbox;
	readonly #place: string;

	constructor(place: string) {
		this.#place = `my/${place}`;
		this.outbox = new OwnOutbox(openOutbox(this.#place), sendOwn);
	}

	/** A worksheet as it is on this device, sent or not. */
	sheet = (sheet: Sheet): PersonalSheet => new PersonalSheet(sheet, this.outbox, openSaved(this.#place));
	form = (slug: string): OwnForm => new OwnForm(slug, this.outbox, openDrafts(this.#place));
}
