import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import type { LiveRoom } from './room.svelte.ts';

type Save = { block: string; path: string; value: Answer };
/** A save holds what this device's own form put in it, which is an answer. */
const saveIn = (command: ClientCommand): Save | null =>
	command.type === 'response.save' ? { ...command, value: command.value as Answer } : null;

/**
 * A person's worksheets as they stand on this device: what the server has, what is not sent yet over it, and over that
 * what was refused, since nobody's words disappear from their own screen.
 */
export class Documents {
	#saved = $state.raw<Record<string, Answers>>({});
	#refused = $state.raw<Record<string, Answers>>({});
	readonly #live: LiveRoom;

	constructor(live: LiveRoom, responses: { block: string; answers: Answers }[]) {
		this.#live = live;
		this.#saved = Object.fromEntries(responses.map(({ block, answers }) => [block, answers]));
	}

	/** Keeps up with answers and other devices until it is stopped. */
	follow(): () => void {
		const stops = [
			this.#live.onresponse((change) => this.#set(change as Save)),
			this.#live.onanswered(({ entry: { command }, reply }) => {
				const save = saveIn(command);
				if (save) this.#set(save, reply.ok);
			})
		];
		return () => stops.forEach((stop) => stop());
	}

	of(block: string): Answers {
		const unsent: Answers = {};
		for (const { command } of this.#live.pending) {
			const save = saveIn(command);
			if (save?.block === block) unsent[save.path] = save.value;
		}
		return { ...this.#saved[block], ...this.#refused[block], ...unsent };
	}

	#set({ block, path, value }: Save, isSaved = true) {
		const { [path]: _, ...others } = this.#refused[block] ?? {};
		this.#refused = { ...this.#refused, [block]: isSaved ? others : { ...others, [path]: value } };
		if (isSaved) this.#saved = { ...this.#saved, [block]: { ...this.#saved[block], [path]: value } };
	}
}
