import { refreshed } from '#lib/domain/note-edit.ts';
import type { Drafted, NoteContent, Section } from '#lib/domain/note.ts';
import type { FindingView } from '#lib/pages/record/finding-words.ts';
import type { SaveStatus } from '#lib/ui/kinds.ts';

/** A section as it is typed. `saved` is what is known to be on the server; Saved is said only of that. */
export class SectionDraft {
	readonly id: Section['id'];
	readonly own: Section['own'];
	/** What the draft put in, as far as the page knows. */
	drafted = $state.raw<Drafted[]>([]);
	text = $state('');
	saved = $state('');
	status = $state<SaveStatus>('idle');
	/** Other words that were saved elsewhere meanwhile. */
	theirs = $state<string | null>(null);

	constructor(section: Section, typed?: string) {
		this.id = section.id;
		this.own = section.own;
		this.drafted = section.drafted;
		this.saved = section.text;
		this.text = typed ?? section.text;
	}

	get isDirty() {
		return this.theirs === null && this.text.trimEnd() !== this.saved;
	}

	/**
	 * The section as the server has it now. Where facts changed and nothing else did, the drafted sentences follow around what is being
	 * typed; words that another window saved are left for the next save to point out.
	 */
	receive(now: Section) {
		const { id, drafted } = this;
		const known = refreshed({ id, drafted, text: this.saved }, now);
		if (known.text !== now.text || this.theirs !== null) return;
		this.text = this.isDirty ? refreshed({ id, drafted, text: this.text }, now).text : now.text;
		this.saved = now.text;
		this.drafted = now.drafted;
	}
}

/** A section to save, with the words last known to be on the server. */
export type Edit = { id: string; text: string; was: string };
/** `findings`: what to look at in what was saved. `theirs`, by section, are words that were saved elsewhere since. */
export type Answer =
	{ ok: true; findings?: FindingView[] } | { ok: false; code: string; theirs?: Record<string, string> };
/** Takes sections to the record, or says why it could not (`save-trouble.ts`). */
export type Send = (edits: Edit[]) => Promise<Answer | string>;

const pause = 900;

/** A note in the editor: saves by itself shortly after the last key, at once when one leaves, and again when the net is back. */
export class NoteDraft {
	readonly sections: SectionDraft[];
	/** Why the last try did not reach the record. */
	trouble = $state<string | null>(null);
	/** What to look at before signing, in the text as it was saved last. */
	findings = $state.raw<FindingView[]>([]);
	#take: Send;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<boolean> | null = null;

	constructor(content: NoteContent, take: Send, typed: Record<string, string> = {}, findings: FindingView[] = []) {
		this.#take = take;
		this.findings = findings;
		this.sections = content.sections.map((section) => new SectionDraft(section, typed[section.id]));
	}

	/** What a page that was loaded again says of the note. */
	receive(content: NoteContent) {
		for (const draft of this.sections) {
			const now = content.sections.find(({ id }) => id === draft.id);
			if (now) draft.receive(now);
		}
	}

	get isDirty() {
		return this.sections.some((section) => section.isDirty);
	}

	changed(section: SectionDraft) {
		section.status = section.isDirty ? 'saving' : section.status === 'idle' ? 'idle' : 'saved';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** Mine or the other window's: from here on they are told apart from those. */
	settle(section: SectionDraft, keep: 'mine' | 'theirs') {
		section.saved = section.theirs!;
		if (keep === 'theirs') section.text = section.theirs!;
		section.theirs = null;
		this.changed(section);
		void this.flush();
	}

	/** Saves all that is not saved. True when everything on the page is on the server. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		while (this.#sending) await this.#sending;
		const dirty = this.sections.filter((section) => section.isDirty);
		if (dirty.length === 0) return !this.sections.some((section) => section.theirs !== null);
		this.#sending = this.#send(dirty).finally(() => (this.#sending = null));
		return (await this.#sending) && !this.isDirty;
	}

	close() {
		clearTimeout(this.#timer);
	}

	async #send(dirty: SectionDraft[]): Promise<boolean> {
		const sent = dirty.map((section) => ({ section, text: section.text.trimEnd() }));
		for (const { section } of sent) section.status = 'saving';
		const edits = sent.map(({ section, text }) => ({ id: section.id, text, was: section.saved }));
		const answer = await this.#take(edits);
		this.trouble = typeof answer === 'string' ? answer : answer.ok || answer.theirs ? null : answer.code;
		if (typeof answer === 'object' && answer.ok && answer.findings) this.findings = answer.findings;
		if (typeof answer === 'string' || (!answer.ok && !answer.theirs)) {
			for (const { section } of sent) section.status = 'failed';
			return false;
		}
		for (const { section, text } of sent) {
			const theirs = answer.ok ? undefined : answer.theirs?.[section.id];
			if (theirs !== undefined) section.theirs = theirs;
			else if (answer.ok) section.saved = text;
			section.status = theirs !== undefined ? 'failed' : section.isDirty ? 'saving' : 'saved';
		}
		return answer.ok;
	}
}
