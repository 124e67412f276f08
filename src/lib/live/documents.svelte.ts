import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import type { SavedDocument } from '#lib/room/protocol.ts';
import type { LiveRoom } from './room.svelte.ts';
import { SavedAnswers } from './saved-answers.ts';

type Save = { block: string; path: string; value: Answer };
/** A save contains what this device's own form put into it, which is always an answer. */
const saveIn = (command: ClientCommand): Save | null =>
	command.type === 'response.save' ? { ...command, value: command.value as Answer } : null;

/**
 * A person's worksheets as this device has them: the server's answers, then refused ones over those (no one's text
 * disappears from their own screen), then unsent ones over everything.
 */
export class Documents {
	#saved = $state.raw<SavedAnswers>(new SavedAnswers([]));
	#refused = $state.raw<Record<string, Answers>>({});
	readonly #live: LiveRoom;

	constructor(live: LiveRoom, responses: SavedDocument[]) {
		this.#live = live;
		this.#saved = new SavedAnswers(responses);
	}

	/** Keeps up with replies, other devices, and what an earlier page sent as it closed. Returns a function that stops it. */
	follow(): () => void {
		const stops = [
			this.#live.onresponse(({ version, ...change }) => this.#set(change as Save, version)),
			this.#live.onanswered(({ entry: { command }, reply }) => {
				const save = saveIn(command);
				if (save) this.#set(save, reply.ok ? (reply.version ?? 0) : null);
			})
		];
		const versions = () => this.#saved.versions;
		this.#live.documents = {
			get versions() {
				return versions();
			},
			renew: (saved) => (this.#saved = this.#saved.renewed(saved))
		};
		return () => {
			this.#live.documents = null;
			stops.forEach((stop) => stop());
		};
	}

	of(block: string): Answers {
		const unsent: Answers = {};
		for (const { command } of this.#live.pending) {
			const save = saveIn(command);
			if (save?.block === block) unsent[save.path] = save.value;
		}
		return { ...this.#saved.of(block), ...this.#refused[block], ...unsent };
	}

	/** `version` is the document version that contains the value, or null if it was refused. */
	#set({ block, path, value }: Save, version: number | null) {
		const { [path]: _, ...others } = this.#refused[block] ?? {};
		const isSaved = version !== null;
		this.#refused = { ...this.#refused, [block]: isSaved ? others : { ...others, [path]: value } };
		if (isSaved) this.#saved = this.#saved.with(block, path, value, version);
	}
}
