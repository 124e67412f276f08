import { and, eq } from 'drizzle-orm';
import type { Answer, Answers, Locale } from '#lib/domain/worksheet.ts';
import { answerAsText, checkAnswer, isAnswered, isShareable, progress } from '#lib/domain/worksheet-answers.ts';
import type { By } from '#lib/domain/decision.ts';
import type { Reply, ResponseChange } from '#lib/room/protocol.ts';
import type { RoomState } from '#lib/room/state.ts';
import type { Store } from '#lib/server/store/store.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { randomId } from './random-id.ts';
import { ResponseDocument, type Key, type Save, type Sharing } from './response-document.ts';
import type { Turn } from './room.ts';
import type { Rooms } from './rooms.ts';

export type StoredResponse = {
	block: string;
	worksheet: string;
	answers: Answers;
	sharing: Sharing;
	version: number;
	finishedAt: number | null;
};

export type Share = { type: 'worksheet.share'; block: string; path: string; as: 'named' | 'anonymous' | 'none' };
export type Offer = { type: 'worksheet.offer'; block: string; path: string; on: boolean };

type Changed = (key: Key, change: ResponseChange, commandId: string) => void;

const restful = 10 * 60_000;

/** Worksheet answers: documents of one person, private unless shared, saved as surely as the room's own log. */
export class Responses {
	#store: Store;
	#rooms: Rooms;
	#open = new Map<string, ResponseDocument>();
	#changed: Changed[] = [];

	constructor(store: Store, rooms: Rooms) {
		this.#store = store;
		this.#rooms = rooms;
	}

	/** Called after a save is on disk, for the same person's other tabs. */
	onChanged(listener: Changed) {
		this.#changed.push(listener);
	}

	/** Saves one answer of a seat; `done` hears Saved only when it is on disk, or why not (R1, R6). */
	async save(key: Key, id: string, path: string, value: unknown, done: (reply: Reply) => void): Promise<void> {
		const slug = await this.#slugFor(key);
		if (typeof slug !== 'string') return done(slug);
		const answer = checkAnswer(worksheetBySlug(slug)!, path, value);
		if (!answer.ok) return done({ ok: false, code: 'invalid' });
		this.#document(key, slug).save({ id, path, value: answer.value, done });
	}

	/** Shares a saved answer with the room, or takes it back. The words come from the document, never from the message (R7). */
	async share(key: Key, id: string, command: Share, locale: Locale): Promise<Reply> {
		const { path, as } = command;
		const saved = await this.#words(key, path, as === 'none', locale);
		if ('code' in saved) return saved;
		const { document, text } = saved;
		const { [path]: _, ...others } = document.sharing;
		const sharing: Sharing = as === 'none' ? others : { ...others, [path]: as };
		const { t } = this.#store;
		const reply = await this.#say(key, id, { ...command, text }, (tx) =>
			document.id ? [tx.update(t.response).set({ sharing }).where(eq(t.response.id, document.id))] : []
		);
		if (reply.ok) document.sharing = sharing;
		return reply;
	}

	/** Lets facilitators read a saved answer for the wall without names, or takes it back: the words again as they are saved. */
	async offer(key: Key, id: string, command: Offer, locale: Locale): Promise<Reply> {
		const saved = await this.#words(key, command.path, !command.on, locale);
		return 'code' in saved ? saved : this.#say(key, id, { ...command, text: saved.text });
	}

	/** One answer of one person as it is on disk, if it may be shown to others at all; to take it back it need not be there. */
	async #words(key: Key, path: string, takesBack: boolean, locale: Locale) {
		const slug = await this.#slugFor(key);
		if (typeof slug !== 'string') return slug;
		const worksheet = worksheetBySlug(slug)!;
		if (!isShareable(worksheet, path)) return { ok: false as const, code: 'not-yours' as const };
		const document = this.#document(key, slug);
		await document.load();
		const answer = document.answers[path] as Answer | undefined;
		if (!takesBack && !isAnswered(answer)) return { ok: false as const, code: 'unknown' as const };
		return { document, text: takesBack ? '' : answerAsText(worksheet, path, answer, locale) };
	}

	#say(key: Key, id: string, command: object, also?: Turn['also']): Promise<Reply> {
		const by: By = { as: 'seat', seat: key.seat };
		return this.#rooms.execute(key.session, by, id, command as never, { ...(also && { also }) });
	}

	/** All that one seat has written in one session, in no order. */
	async ofSeat(session: number, seat: string): Promise<StoredResponse[]> {
		const { t, db } = this.#store;
		const rows = await db
			.select()
			.from(t.response)
			.where(and(eq(t.response.session, session), eq(t.response.seat, seat)));
		return rows.map(({ block, worksheet, answers, sharing, version, finishedAt }) => ({
			block,
			worksheet,
			answers: JSON.parse(answers) as Answers,
			sharing,
			version,
			finishedAt
		}));
	}

	rest(now: number) {
		for (const [key, document] of this.#open)
			if (document.isIdle && now - document.usedAt > restful) this.#open.delete(key);
	}

	async #slugFor(key: Key): Promise<string | Extract<Reply, { ok: false }>> {
		const state: RoomState = await this.#rooms.state(key.session);
		if (state.staff.seats[key.seat]?.status !== 'admitted') return { ok: false, code: 'not-yours' };
		const block = state.room.blocks.find((it) => it.id === key.block);
		if (block?.activity?.kind !== 'worksheet' || !worksheetBySlug(block.activity.slug))
			return { ok: false, code: 'unknown' };
		if (state.room.status === 'closed') return { ok: false, code: 'too-late' };
		const begun = state.staff.spans.some((span) => span.block === key.block);
		return begun ? block.activity.slug : { ok: false, code: 'not-now' };
	}

	#document(key: Key, worksheet: string): ResponseDocument {
		const name = `${key.session}/${key.block}/${key.seat}`;
		let document = this.#open.get(name);
		if (!document) {
			const { session, block, seat } = key;
			document = new ResponseDocument(this.#store, { session, block, seat, worksheet }, randomId, (doc, saves) =>
				this.#tell(key, worksheet, doc, saves)
			);
			this.#open.set(name, document);
		}
		document.usedAt = Date.now();
		return document;
	}

	/** The room hears how far the person is, and nothing of what was written. */
	#tell(key: Key, slug: string, document: ResponseDocument, saves: Save[]) {
		const { version } = document;
		for (const { id, path, value } of saves)
			this.#changed.forEach((changed) => changed(key, { block: key.block, path, value, version }, id));
		const { done, of, steps } = progress(worksheetBySlug(slug)!, document.answers);
		const { block, seat } = key;
		void this.#rooms.execute(key.session, { as: 'system' }, randomId(), {
			type: 'worksheet.progress',
			block,
			seat,
			done,
			of,
			steps
		} as never);
	}
}
