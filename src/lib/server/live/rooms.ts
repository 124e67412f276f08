import type { By } from '#lib/domain/decision.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { Reply, Snapshot } from '#lib/room/protocol.ts';
import type { RoomState } from '#lib/room/state.ts';
import { snapshot, type Viewer } from '#lib/room/view.ts';
import type { Store } from '#lib/server/store/store.ts';
import { randomId } from './random-id.ts';
import type { Published } from './published.ts';
import { Room, type Beside } from './room.ts';
import type { Turn } from './turn.ts';

export type Execution = Partial<Pick<Turn, 'also' | 'at' | 'answer'>>;
export type Heard = (room: Room, from: number, events: Published[]) => void;

const restful = 10 * 60_000;

/** All rooms that are awake. Routes, sockets and records all go through here, so a session has one order of events. */
export class Rooms {
	#awake = new Map<number, Room>();
	#listeners: Heard[] = [];
	#forgotten: ((session: number) => void)[] = [];
	#store: Store;
	#report: (error: unknown) => void;
	#beside: Beside;

	constructor(store: Store, report: (error: unknown) => void, beside: Beside) {
		this.#store = store;
		this.#report = report;
		this.#beside = beside;
	}

	/** Called after every commit with what was appended, in order. */
	onCommitted(listener: Heard) {
		this.#listeners.push(listener);
	}

	/** Called when a session is about to be deleted, for anything that caches part of it. */
	onForgotten(listener: (session: number) => void) {
		this.#forgotten.push(listener);
	}

	/** Ends a room for good: from now on every command is refused, and everything already decided is on disk. `work` deletes the session. */
	async forget(session: number, work: () => Promise<void>): Promise<void> {
		await this.#of(session).shut();
		this.#forgotten.forEach((listener) => listener(session));
		await work();
		this.#awake.delete(session);
	}

	/** A session's room, loaded from its log if it is asleep. */
	async room(session: number): Promise<Room> {
		const room = this.#of(session);
		await room.load();
		return room;
	}

	/** Submits a command; `done` is called once it is on disk or refused. */
	take(session: number, turn: Turn) {
		this.#of(session).take(turn);
	}

	execute(session: number, by: By, id: string, command: RoomCommand, how: Execution = {}): Promise<Reply> {
		return new Promise((done) => this.take(session, { ...how, by, id, command, done }));
	}

	/** The room's own time, UTC milliseconds. */
	async now(session: number): Promise<number> {
		return (await this.room(session)).now;
	}

	async state(session: number): Promise<RoomState> {
		return (await this.room(session)).state;
	}

	/** Whether people may come and go: from the opening of the doors to the end. */
	async isOpen(session: number): Promise<boolean> {
		const { status } = (await this.state(session)).room;
		return status === 'lobby' || status === 'live';
	}

	/** What a viewer sees now, for rendering in a page: available before any socket is open. `now` is server time, UTC milliseconds. */
	async view(session: number, viewer: Viewer): Promise<{ snapshot: Snapshot; now: number }> {
		const room = await this.room(session);
		return { snapshot: snapshot(room.state, viewer, (channel) => room.tail(channel).count), now: room.now };
	}

	/** Puts rooms to sleep that have not been used for a while; `inUse` says whether a session has open sockets. */
	rest(now: number, inUse: (session: number) => boolean) {
		for (const [session, room] of this.#awake)
			if (room.isIdle && now - room.usedAt > restful && !inUse(session)) this.#awake.delete(session);
	}

	awake(): Iterable<Room> {
		return this.#awake.values();
	}

	#of(session: number): Room {
		let room = this.#awake.get(session);
		if (!room) {
			room = new Room(session, {
				store: this.#store,
				newId: randomId,
				report: this.#report,
				beside: this.#beside,
				publish: (...heard) => this.#listeners.forEach((listener) => listener(...heard))
			});
			this.#awake.set(session, room);
		}
		room.usedAt = Date.now();
		return room;
	}
}
