import { and, eq } from 'drizzle-orm';
import type { AboutAnswer, AnyActivity } from '#lib/activities/activity.ts';
import type { SaveCommand } from '#lib/activities/documents.ts';
import { activities, activityOf, type ActivityCommand } from '#lib/activities/rules.ts';
import type { Answer, Answers, Locale, Worksheet } from '#lib/domain/worksheet.ts';
import { isAnswered, isShareable, progress } from '#lib/domain/worksheet-answers.ts';
import { checkAnswer } from '#lib/domain/worksheet-check.ts';
import { answerAsText } from '#lib/domain/worksheet-words.ts';
import { isOfActivity, type RoomCommand } from '#lib/room/commands.ts';
import type { Reply, ResponseChange } from '#lib/room/protocol.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { randomId } from './random-id.ts';
import { inSession, type Key, type Sharing } from './document-place.ts';
import { ResponseDocument, type Save } from './response-document.ts';
import type { Turn } from './turn.ts';
import type { Rooms } from './rooms.ts';

export type StoredResponse = {
	block: string;
	worksheet: string;
	answers: Answers;
	sharing: Sharing;
	version: number;
	finishedAt: number | null;
};

type Seat = { session: number; seat: string };
/** A command about one saved answer, and what its activity says about that answer. */
export type Showing = { command: ActivityCommand; about: AboutAnswer };

/** Null for a command that is not about a saved answer. */
export function aboutAnswer(command: RoomCommand): Showing | null {
	if (!isOfActivity(command)) return null;
	const about = activityOf(command.type)?.documents?.about(command);
	return about ? { command, about } : null;
}

type Open = { documents: NonNullable<AnyActivity['documents']>; worksheet: Worksheet };
type Changed = (key: Key, change: ResponseChange, commandId: string) => void;

const restful = 10 * 60_000;

/** Worksheet answers: documents of one person, private unless shared, saved as reliably as the room's log. */
export class Responses {
	#store: Store;
	#rooms: Rooms;
	#documents = new Map<string, ResponseDocument>();
	#changed: Changed[] = [];

	constructor(store: Store, rooms: Rooms) {
		this.#store = store;
		this.#rooms = rooms;
	}

	/** Called after a save is on disk, for the same person's other tabs. */
	onChanged(listener: Changed) {
		this.#changed.push(listener);
	}

	/** Saves one answer of a seat; `done` is called with Saved only once it is on disk, or with the reason why not (R1, R6). */
	async save({ session, seat }: Seat, id: string, command: SaveCommand, done: (reply: Reply) => void): Promise<void> {
		const { block, path, value } = command;
		const key = { session, block, seat };
		const open = await this.#open(key);
		if ('code' in open) return done(open);
		const answer = checkAnswer(open.worksheet, path, value);
		if (!answer.ok) return done({ ok: false, code: 'invalid' });
		this.#document(key, open).save({ id, path, value: answer.value, done });
	}

	/**
	 * Passes a command about a saved answer to the room together with the answer's text, which comes from the document and never from the message
	 * (R7). To take something back, the answer need not exist.
	 */
	async show({ session, seat, locale }: Seat & { locale: Locale }, id: string, showing: Showing): Promise<Reply> {
		const { command, about } = showing;
		const key = { session, block: command.block, seat };
		const open = await this.#open(key);
		if ('code' in open) return open;
		if (!isShareable(open.worksheet, about.path)) return { ok: false, code: 'not-yours' };
		const document = this.#document(key, open);
		await document.load();
		const saved = document.answers[about.path] as Answer | undefined;
		if (!about.takesBack && !isAnswered(saved)) return { ok: false, code: 'unknown' };
		const answer = about.takesBack ? undefined : answerAsText(open.worksheet, about.path, saved, locale);
		const sharing = about.sharing && sharedAs(document.sharing, about.path, about.sharing);
		const also: Turn['also'] = (tx) => (sharing ? this.#sharingRow(tx, document, sharing) : []);
		const reply = await this.#rooms.execute(session, { as: 'seat', seat }, id, command, { answer, also });
		if (reply.ok && sharing) document.sharing = sharing;
		return reply;
	}

	#sharingRow(tx: Tx, { id }: ResponseDocument, sharing: Sharing): Statement[] {
		const { response } = this.#store.t;
		return id ? [tx.update(response).set({ sharing }).where(eq(response.id, id))] : [];
	}

	/** Everything one seat has written in one session, in no particular order. */
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

	/** Drops what is cached of a session that is being deleted; resolves when no write to it is in progress. */
	async forget(session: number): Promise<void> {
		const own = [...this.#documents].filter(([key]) => key.startsWith(`${session}/`));
		for (const [key, document] of own) {
			this.#documents.delete(key);
			while (!document.isIdle) await new Promise((next) => setImmediate(next));
		}
	}

	rest(now: number) {
		for (const [key, document] of this.#documents)
			if (document.isIdle && now - document.usedAt > restful) this.#documents.delete(key);
	}

	/** The activity and the worksheet of a block, if this person may write in it now. */
	async #open({ session, block: id, seat }: Key): Promise<Open | Extract<Reply, { ok: false }>> {
		const { room, staff } = await this.#rooms.state(session);
		if (staff.seats[seat]?.status !== 'admitted') return { ok: false, code: 'not-yours' };
		const config = room.blocks.find((block) => block.id === id)?.activity;
		const documents = config ? activities[config.kind]?.documents : undefined;
		const worksheet = documents?.worksheet(config);
		if (!documents || !worksheet) return { ok: false, code: 'unknown' };
		if (room.status === 'closed') return { ok: false, code: 'too-late' };
		const begun = staff.spans.some((span) => span.block === id);
		return begun ? { documents, worksheet } : { ok: false, code: 'not-now' };
	}

	#document(key: Key, open: Open): ResponseDocument {
		const name = `${key.session}/${key.block}/${key.seat}`;
		let document = this.#documents.get(name);
		if (!document) {
			const row = { ...key, worksheet: open.worksheet.slug };
			document = new ResponseDocument(this.#store, inSession(this.#store, row), randomId, (doc, saves) =>
				this.#changedBy(key, open, doc, saves)
			);
			this.#documents.set(name, document);
		}
		document.usedAt = Date.now();
		return document;
	}

	/** The room learns how far the person has come, and nothing of what was written. */
	#changedBy(key: Key, { documents, worksheet }: Open, document: ResponseDocument, saves: Save[]) {
		const { session, block, seat } = key;
		const { version } = document;
		for (const { id, path, value } of saves)
			this.#changed.forEach((changed) => changed(key, { block, path, value, version }, id));
		const command: ActivityCommand = documents.progressed(block, seat, progress(worksheet, document.answers));
		void this.#rooms.execute(session, { as: 'system' }, randomId(), command);
	}
}

function sharedAs(sharing: Sharing, path: string, as: 'named' | 'anonymous' | 'none'): Sharing {
	const { [path]: _, ...others } = sharing;
	return as === 'none' ? others : { ...others, [path]: as };
}
