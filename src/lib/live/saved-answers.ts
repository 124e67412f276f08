import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { SavedDocument } from '#lib/room/protocol.ts';

type Single = { value: Answer; version: number };

/**
 * A person's answers as the server has them: whole documents, with single answers saved since over them. Each single answer has the
 * version of its document, so that a whole document that arrives late overwrites nothing newer. Immutable: changes return a new object.
 */
export class SavedAnswers {
	readonly #whole: Record<string, SavedDocument>;
	readonly #single: Record<string, Record<string, Single>>;

	constructor(documents: readonly SavedDocument[], single: Record<string, Record<string, Single>> = {}) {
		this.#whole = Object.fromEntries(documents.map((it) => [it.block, it]));
		this.#single = single;
	}

	/** The version of the last whole document, by block. */
	get versions(): Record<string, number> {
		return Object.fromEntries(Object.values(this.#whole).map(({ block, version }) => [block, version]));
	}

	of(block: string): Answers {
		const since = Object.entries(this.#single[block] ?? {}).map(([path, { value }]) => [path, value]);
		return { ...this.#whole[block]?.answers, ...(Object.fromEntries(since) as Answers) };
	}

	with(block: string, path: string, value: Answer, version: number): SavedAnswers {
		const single = { ...this.#single, [block]: { ...this.#single[block], [path]: { value, version } } };
		return new SavedAnswers(Object.values(this.#whole), single);
	}

	renewed(documents: readonly SavedDocument[]): SavedAnswers {
		const whole = { ...this.#whole };
		const single = { ...this.#single };
		for (const document of documents) {
			const { block, version } = document;
			if (version < (whole[block]?.version ?? 0)) continue;
			whole[block] = document;
			const newer = Object.entries(single[block] ?? {}).filter(([, it]) => it.version > version);
			single[block] = Object.fromEntries(newer);
		}
		return new SavedAnswers(Object.values(whole), single);
	}
}
