import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { LiveRoom } from './room.svelte.ts';

type Save = { block: string; path: string; value: Answer };
const isSave = (command: { type: string }): boolean => command.type === 'response.save';

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
				if (isSave(command)) this.#set(command as unknown as Save, reply.ok);
			})
		];
		return () => stops.forEach((stop) => stop());
	}

	of(block: string): Answers {
		const unsent: Answers = {};
		for (const { command } of this.#live.pending)
			if (isSave(command) && command.block === block) unsent[command.path as string] = command.value as Answer;
		return { ...this.#saved[block], ...this.#refused[block], ...unsent };
	}

	#set({ block, path, value }: Save, isSaved = true) {
		const { [path]: _, ...others } = this.#refused[block] ?? {};
		this.#refused = { ...this.#refused, [block]: isSaved ? others : { ...others, [path]: value } };
		if (isSaved) this.#saved = { ...this.#saved, [block]: { ...this.#saved[block], [path]: value } };
	}
}
