import { and, eq, inArray } from 'drizzle-orm';
import { fewest } from '#lib/domain/at-least-three.ts';
import type { Cast } from '#lib/domain/decision.ts';
import type { Status } from '#lib/room/state.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { boxStatements, castInto, keptBoxes, readBoxes, type Boxes } from './boxes.ts';
import { openVote, sealVote } from './waiting-votes.ts';

type Vote = { box: string; seat: string; keys: readonly string[] };
/** `key` is the phone's, if there is one. */
type OwnVote = Vote & { key: Buffer | undefined };
type Sealed = { box: string; seat: string; vote: string };
/** What one turn of the room changes in the ballots. */
type Change = { statements(tx: Tx): Statement[]; done(): void; emptied: boolean };

type End = (cast: OwnVote[], settled: ReadonlySet<string>, status: Status) => Change | null;

const isSame = (one: { box: string; seat: string }) => (other: { box: string; seat: string }) =>
	one.box === other.box && one.seat === other.seat;
const castsOf = (votes: readonly Vote[]): Cast[] => votes.flatMap(({ box, keys }) => keys.map((key) => ({ box, key })));

/**
 * The ballots of one session. A box on disk changes by at least three people's votes, or by what is left when its result is taken: anyone comparing
 * two states of the database then finds three voters and three votes. Until then, each vote waits on disk, sealed with a key that only its phone
 * has (R1, R4). This process knows the waiting votes; after a restart, they are known again once the phones reconnect.
 */
export class Ballots {
	#store: Store;
	#session: number;
	#boxes: Boxes = new Map();
	#waiting: readonly Vote[] = [];
	#unopened: readonly Sealed[] = [];

	constructor(store: Store, session: number) {
		this.#store = store;
		this.#session = session;
	}

	async read(): Promise<void> {
		const { t, db } = this.#store;
		const rows = db.select().from(t.waitingVote).where(eq(t.waitingVote.session, this.#session));
		const [boxes, sealed] = await Promise.all([readBoxes(this.#store, this.#session), rows]);
		const known = this.#waiting;
		this.#boxes = boxes;
		this.#waiting = [];
		this.#unopened = [];
		for (const { box, seat, vote } of sealed) {
			const keys =
				known.find(isSame({ box, seat }))?.keys ?? openVote(vote, { session: this.#session, box, seat }, undefined);
			if (keys) this.#waiting = [...this.#waiting, { box, seat, keys }];
			else this.#unopened = [...this.#unopened, { box, seat, vote }];
		}
	}

	/** A phone connected with its key, so its waiting votes can be opened. */
	open(key: Buffer): void {
		for (const sealed of this.#unopened) {
			const { box, seat } = sealed;
			const keys = openVote(sealed.vote, { session: this.#session, box, seat }, key);
			if (!keys) continue;
			this.#waiting = [...this.#waiting, { box, seat, keys }];
			this.#unopened = this.#unopened.filter((it) => it !== sealed);
		}
	}

	begin(): BallotTurn {
		return new BallotTurn(this.#boxes, this.#waiting, this.#unopened, (...ended) => this.#change(...ended));
	}

	#change(cast: OwnVote[], settled: ReadonlySet<string>, status: Status): Change | null {
		if (!cast.length && !this.#waiting.length && !this.#unopened.length) return null;
		const [session, { t }] = [this.#session, this.#store];
		const all = [...this.#waiting.filter((it) => !cast.some(isSame(it))), ...cast];
		const isClosed = status === 'closed';
		const isOver = isClosed || status === 'ended';
		const isReady = (box: string) => isOver || settled.has(box) || all.filter((it) => it.box === box).length >= fewest;
		const ready = all.filter(({ box }) => isReady(box));
		const lost = this.#unopened.filter(({ box }) => isClosed || settled.has(box));
		const kept = cast.filter(({ box }) => !isReady(box));
		if (!ready.length && !kept.length && !lost.length) return null;
		const before = this.#boxes;
		const after = castInto(before, castsOf(ready));
		const rows = kept.map(({ box, seat, keys, key }) => ({
			...{ session, box, seat },
			vote: sealVote(keys, { session, box, seat }, key)
		}));
		const gone = [...new Set([...ready, ...lost].map(({ box }) => box))].map((box) => {
			const seats = [...ready, ...lost].filter((it) => it.box === box).map(({ seat }) => seat);
			return and(eq(t.waitingVote.session, session), eq(t.waitingVote.box, box), inArray(t.waitingVote.seat, seats));
		});
		return {
			statements: (tx) => [
				...rows.map((row) => {
					const target = [t.waitingVote.session, t.waitingVote.box, t.waitingVote.seat];
					return tx
						.insert(t.waitingVote)
						.values(row)
						.onConflictDoUpdate({ target, set: { vote: row.vote } });
				}),
				...gone.map((where) => tx.delete(t.waitingVote).where(where)),
				...boxStatements(this.#store, tx, session, before, after)
			],
			// Phones may have reconnected meanwhile: move only what this turn moved.
			done: () => {
				const moved = (it: { box: string; seat: string }) =>
					[...ready, ...kept].some(isSame(it)) || lost.some(isSame(it));
				this.#boxes = keptBoxes(before, after);
				this.#waiting = [
					...this.#waiting.filter((it) => !moved(it)),
					...kept.map(({ box, seat, keys }) => ({ box, seat, keys }))
				];
				this.#unopened = this.#unopened.filter((it) => !lost.includes(it));
			},
			emptied: gone.length > 0
		};
	}
}

/** What several commands that are written together change in the ballots. */
export class BallotTurn {
	#before: Boxes;
	#waiting: readonly Vote[];
	#unopened: readonly Sealed[];
	#cast: OwnVote[] = [];
	#settled = new Set<string>();
	#counts: ReadonlyMap<string, { counts: Record<string, number>; unopened?: number }> | null = null;
	#change: End;

	constructor(before: Boxes, waiting: readonly Vote[], unopened: readonly Sealed[], change: End) {
		this.#before = before;
		this.#waiting = waiting;
		this.#unopened = unopened;
		this.#change = change;
	}

	/** All votes so far, including waiting ones: results are computed from this. */
	get counts() {
		return (this.#counts ??= this.#count());
	}

	/** `key` is the voter's, if there is a phone. */
	take(seat: string, key: Buffer | undefined, cast: readonly Cast[] = []) {
		for (const box of new Set(cast.map((it) => it.box))) {
			const mine = this.#known().find(isSame({ box, seat }));
			const keys = [...(mine?.keys ?? []), ...cast.filter((it) => it.box === box).map((it) => it.key)];
			this.#cast = [...this.#cast.filter((it) => !isSame(it)({ box, seat })), { box, seat, keys, key }];
			this.#counts = null;
		}
	}

	/** A result was taken from this box. */
	settle(box: string) {
		this.#settled.add(box);
	}

	/** Once the session is over, nothing waits any longer. Null if nothing changes. */
	end(status: Status): Change | null {
		return this.#change(this.#cast, this.#settled, status);
	}

	#known(): readonly Vote[] {
		return [...this.#waiting.filter((it) => !this.#cast.some(isSame(it))), ...this.#cast];
	}

	#count() {
		const counts = castInto(this.#before, castsOf(this.#known()));
		if (this.#unopened.length === 0) return counts;
		const unopened = (box: string) => this.#unopened.filter((it) => it.box === box).length;
		const boxes = new Set([...counts.keys(), ...this.#unopened.map(({ box }) => box)]);
		return new Map(
			[...boxes].map((box) => [box, { counts: counts.get(box)?.counts ?? {}, unopened: unopened(box) }] as const)
		);
	}
}
