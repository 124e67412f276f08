import { asc, eq } from 'drizzle-orm';
import type { Channel } from '#lib/domain/channel.ts';
import { RoomClock } from '#lib/domain/room-clock.ts';
import { shownEvent } from '#lib/room/agenda/shown.ts';
import { apply } from '#lib/room/apply.ts';
import { Tail } from '#lib/room/catch-up.ts';
import { decide } from '#lib/room/decide.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { readEvent } from '#lib/room/renamed.ts';
import { emptyState, type RoomState } from '#lib/room/state.ts';
import type { Source } from '#lib/room/view.ts';
import { cameFrom, provenance, type Provenance } from '#lib/server/audit/provenance.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { EventRow, Store } from '#lib/server/store/store.ts';
import { Ballots } from './ballots.ts';
import { markOf } from './mark-of.ts';
import { mirror } from './mirror.ts';
import { published, type Published } from './published.ts';
import { uptime } from './time.ts';
import type { Turn } from './turn.ts';

type World = {
	store: Store;
	newId: () => string;
	/** Called after the commit and after the replies, once for everything that was committed together (R1). */
	publish: (room: Room, from: number, events: Published[]) => void;
	report: (error: unknown) => void;
	beside: Beside;
};

/** What else must be stored with these events, in the unit that appends them. `state` is the room's after them. */
export type Beside = (
	session: number,
	state: RoomState,
	events: { event: RoomEvent; by: string; at: number }[]
) => Promise<(tx: Tx) => Statement[]>;

/**
 * The live side of one session. Takes commands in order (R8): all waiting commands are decided one after another, appended in one durable unit, and
 * only then answered and published (R1). The state here is always what is on disk.
 */
export class Room {
	readonly session: number;
	state: RoomState = emptyState;
	/** Last position of every channel, and of the whole log under `all`. */
	readonly tails = new Map<Source, Tail>();
	usedAt = 0;
	/** When anyone but the server itself last did something. UTC milliseconds. */
	actedAt: number | null = null;
	#world: World;
	/** The room's own time, which never goes back: order and durations follow the log, even if the server's clock is changed (R8). */
	#clock = new RoomClock(() => Date.now(), uptime);
	readonly ballots: Ballots;
	#known = new Map<string, { by: string; seq: number }>();
	#waiting: Turn[] = [];
	#running = false;
	#loaded: Promise<void> | null = null;
	#isShut = false;

	constructor(session: number, world: World) {
		this.session = session;
		this.#world = world;
		this.ballots = new Ballots(world.store, session);
	}

	get seq() {
		return this.tails.get('all')?.count ?? 0;
	}

	/** UTC milliseconds. */
	get now(): number {
		return this.#clock.now;
	}

	/** How far the server's clock was set back while this room was awake, or before it woke, and not yet reported; 0 if it was not. */
	takeSetBack(): number {
		const noticed = this.#clock.takeSetBack();
		return Math.max(noticed, this.#clock.lead - this.state.staff.clockSetBack);
	}

	tail(channel: Source): Tail {
		let tail = this.tails.get(channel);
		if (!tail) this.tails.set(channel, (tail = new Tail()));
		return tail;
	}

	get isIdle() {
		return !this.#running && this.#waiting.length === 0;
	}

	/** Reads the log once; concurrent callers share one read. */
	load(): Promise<void> {
		return (this.#loaded ??= this.#read().catch((error) => {
			this.#loaded = null;
			throw error;
		}));
	}

	/** Takes no more commands; resolves when the ones taken before are done. */
	async shut(): Promise<void> {
		this.#isShut = true;
		while (!this.isIdle) await new Promise((next) => setImmediate(next));
		this.state = emptyState;
		this.#loaded = Promise.resolve();
	}

	take(turn: Turn) {
		if (this.#isShut) return turn.done({ ok: false, code: 'gone' });
		this.#waiting.push({ ...turn, from: provenance() });
		if (!this.#running) void this.#run();
	}

	async #read() {
		const { t, db } = this.#world.store;
		const rows = await db.select().from(t.event).where(eq(t.event.session, this.session)).orderBy(asc(t.event.seq));
		await this.ballots.read();
		this.tails.clear();
		this.#known.clear();
		this.actedAt = null;
		let state = emptyState;
		for (const row of rows) {
			const event = readEvent(row.body);
			state = apply(state, row.on as Channel, event);
			this.#keep(row, event, shownEvent(event, state));
		}
		this.state = state;
	}

	/** Adds a row of the log to what is cached beside the state. */
	#keep(row: EventRow, event: RoomEvent, shown: RoomEvent) {
		const on = row.on as Channel;
		this.tail(on).push(shown, on);
		if (on === 'room') this.tail('plan').push(event, on);
		this.tail('all').push(event, on);
		this.#clock.reach(row.at);
		if (row.by !== 'system') this.actedAt = row.at;
		if (row.commandId) this.#known.set(row.commandId, { by: row.by, seq: row.seq });
	}

	async #run() {
		this.#running = true;
		while (this.#waiting.length > 0) {
			// After a conflict each command goes alone, so that one that cannot succeed does not fail the others.
			const alone = (this.#waiting[0]!.tries ?? 0) > 0;
			const turns = this.#waiting.splice(0, alone ? 1 : this.#waiting.length);
			try {
				await this.load();
				await this.#turn(turns);
			} catch (error) {
				await this.#failed(turns, error);
			}
		}
		this.#running = false;
	}

	async #turn(turns: Turn[]) {
		const answers: [Turn, Reply][] = [];
		const rows: EventRow[] = [];
		const events: Published[] = [];
		const sources: (Provenance | null)[] = [];
		const heard = new Map<string, { by: string; seq: number }>();
		let state = this.state;
		const ballots = this.ballots.begin();
		const from = this.seq;
		for (const turn of turns) {
			const by = markOf(turn.by);
			const known = this.#known.get(turn.id) ?? heard.get(turn.id);
			if (known) {
				answers.push([turn, known.by === by ? { ok: true, seq: known.seq } : { ok: false, code: 'not-yours' }]);
				continue;
			}
			if (turn.isStale) {
				answers.push([turn, { ok: false, code: 'stale' }]);
				continue;
			}
			const at = turn.at ?? this.now;
			const decision = decide(
				state,
				turn.command,
				turn.by,
				{ now: at, id: this.#world.newId() },
				{ boxes: ballots.counts, answer: turn.answer }
			);
			if (!decision.ok) {
				answers.push([turn, decision]);
				continue;
			}
			if (turn.by.as === 'seat') ballots.take(turn.by.seat, turn.voteKey, decision.cast);
			if (decision.settled) ballots.settle(decision.settled);
			for (const { on, event } of decision.events) {
				state = apply(state, on, event);
				const told = published(on, event, state);
				events.push(told);
				sources.push(turn.from ?? null);
				const seq = from + events.length;
				rows.push({ session: this.session, seq, at, on, by, commandId: turn.id, body: told.body });
			}
			const seq = from + events.length;
			if (decision.events.length) heard.set(turn.id, { by, seq });
			answers.push([turn, { ok: true, seq }]);
		}
		if (rows.length) {
			const { store } = this.#world;
			const extra = answers
				.filter(([turn, reply]) => turn.also && reply.ok && heard.has(turn.id))
				.map(
					([turn]) =>
						(tx: Tx) =>
							cameFrom(turn.from ?? null, () => turn.also!(tx))
				);
			const beside = await this.#world.beside(
				this.session,
				state,
				events.map(({ event }, i) => ({ event, by: rows[i]!.by, at: rows[i]!.at }))
			);
			const votes = ballots.end(state.room.status);
			await store.write((tx) => [
				store.append(rows),
				...events.flatMap(({ event }, i) => cameFrom(sources[i]!, () => mirror(store, tx, state, rows[i]!, event))),
				...beside(tx),
				...(votes?.statements(tx) ?? []),
				...extra.flatMap((also) => also(tx))
			]);
			// The state was folded while deciding; it takes effect here, once it is on disk.
			this.state = state;
			rows.forEach((row, i) => this.#keep(row, events[i]!.event, events[i]!.shown));
			votes?.done();
			if (votes?.emptied) store.emptyLog();
		}
		for (const [turn, reply] of answers) turn.done(reply);
		if (events.length) this.#world.publish(this, from, events);
	}

	/** On a conflict, read and decide again (R8). Any other error is reported, and nothing is half done. */
	async #failed(turns: Turn[], error: unknown) {
		this.#loaded = null;
		const again = error instanceof Conflict ? turns.filter((turn) => (turn.tries ?? 0) < 3) : [];
		for (const turn of turns) {
			if (again.includes(turn)) turn.tries = (turn.tries ?? 0) + 1;
			else turn.done({ ok: false, code: 'unavailable' });
		}
		this.#waiting.unshift(...again);
		if (again.length < turns.length) this.#world.report(error);
	}
}
