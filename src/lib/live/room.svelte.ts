import { createContext, untrack } from 'svelte';
import type { Refusal } from '#lib/domain/decision.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import type { Frame, Goodbye, Handshake, Reply, ResponseChange, SavedDocument, Snapshot } from '#lib/room/protocol.ts';
import { protocolVersion } from '#lib/room/wire.ts';
import { follow } from '#lib/room/view.ts';
import { Accepted } from './accepted.svelte.ts';
import { Asking, type Want } from './asking.ts';
import { Drafts } from './drafts.svelte.ts';
import { Listeners } from './listeners.ts';
import { Outbox, type Answered } from './outbox.ts';
import { isPassing, type Entry } from './queue.ts';
import { ServerTime } from './server-time.ts';
import { Wire } from './socket.ts';
import { onWake } from './wake.ts';

export type Link = 'connecting' | 'live' | 'lost';
export type SaveState = 'saved' | 'saving' | 'waiting' | 'refused';
export type Refused = { command: ClientCommand; code: Refusal };

type Options = {
	as: Handshake;
	/** The server's time when the page was rendered, in UTC milliseconds. */
	now: number;
	/** The state the page was rendered with: available before the connection is. */
	snapshot?: Snapshot;
	/** Without one, commands are only in memory until they are answered. */
	outbox?: Outbox;
	/** Without them, drafts are only in memory. */
	drafts?: Drafts;
};

/** How often the clock is synchronized, in ms. */
const pingEvery = 30_000;
const tryAgainAfter = 3000;

/** A viewer's connection to a room: its state, kept up to date, and its commands until they are answered. */
export class LiveRoom {
	snapshot = $state.raw<Snapshot>({ cursors: {} });
	link = $state<Link>('connecting');
	/** The server's time in UTC milliseconds, updated every second. */
	now = $state(0);
	/** Unanswered commands, in order. */
	pending = $state.raw<readonly Entry[]>([]);
	/** The last answered command, if it was refused. */
	refused = $state.raw<Refused | null>(null);
	/** Why the server ended this for good; there are no more attempts. */
	goodbye = $state<Goodbye | null>(null);
	/** This page is older than the server: only a reload helps. Unsent commands stay in the outbox. */
	isOutdated = $state(false);
	/** False while the server can't save anything, for example because its disk is full. */
	canSave = $state(true);
	/** Whether unsent commands survive a reload of this page; known once the outbox is open. */
	keeps = $state<'durable' | 'memory'>('durable');
	readonly #accepted = new Accepted();
	readonly outbox: Outbox;
	readonly drafts: Drafts;
	readonly #as: Handshake;
	readonly #time = new ServerTime();
	/** The person's own documents: each hello sends the versions they have, and newer documents are delivered here. */
	documents: { readonly versions: Record<string, number>; renew(saved: SavedDocument[]): void } | null = null;
	readonly #responses = new Listeners<ResponseChange>();
	readonly #answers = new Listeners<Answered>();
	/** A saved answer sent from another browser. */
	readonly onresponse = this.#responses.add;
	/** A command from any tab of this browser that was just answered. */
	readonly onanswered = this.#answers.add;
	#wire: Wire | null = null;
	#stopWaking = () => {};
	readonly #asking = new Asking(
		(want) => this.#ask(want),
		() => this.#wire?.isUp === true
	);
	#pinged = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;

	constructor({ as, now, snapshot, outbox = new Outbox(), drafts = new Drafts('') }: Options) {
		this.#as = as;
		this.now = now;
		if (snapshot) this.snapshot = snapshot;
		this.outbox = outbox;
		this.drafts = drafts;
		outbox.onchange = (answered) => this.#kept(answered);
	}

	get room() {
		return this.snapshot.room;
	}
	get staff() {
		return this.snapshot.staff;
	}
	get seat() {
		return this.snapshot.seat;
	}
	get seats() {
		return this.snapshot.seats;
	}
	/** This person's commands that the snapshot doesn't reflect yet, in order: without them a page would briefly jump back a question. */
	get said(): readonly Entry[] {
		const { entries } = this.#accepted;
		return entries.length ? [...entries, ...this.pending] : this.pending;
	}
	/** The last command of one type among `said`. */
	lastSaid<T extends ClientCommand['type']>(type: T): Extract<ClientCommand, { type: T }> | undefined {
		const is = (command: ClientCommand): command is Extract<ClientCommand, { type: T }> => command.type === type;
		return this.said.map(({ command }) => command).findLast(is);
	}
	get saveState(): SaveState {
		if (this.pending.length) return this.link === 'live' ? 'saving' : 'waiting';
		return this.refused ? 'refused' : 'saved';
	}

	/** Resolves with the server's reply, despite lost connections and retries: the command takes effect exactly once (R4). */
	send(command: ClientCommand): Promise<Reply> {
		return this.outbox.add($state.snapshot(command) as ClientCommand);
	}

	forgive(): void {
		this.refused = null;
	}

	/** Deletes everything unsent or in draft from this device. */
	async wipe(): Promise<void> {
		await this.drafts.wipe();
		await this.outbox.wipe();
	}

	/** Opens the connection and keeps it until `close`; call it where a component mounts. */
	connect(): void {
		untrack(() => this.#connect());
	}

	#connect() {
		if (this.#wire || this.goodbye) return;
		this.#time.guess(this.now);
		this.#wire = new Wire(this.#as, {
			up: () => void this.#hello(),
			down: () => (this.link = 'lost'),
			frame: (frame) => this.#hear(frame),
			response: (change, id) => {
				if (!this.outbox.hasHeld(id)) this.#responses.tell(change);
			},
			documents: (saved) => this.documents?.renew(saved),
			storage: (works) => (this.canSave = works),
			again: () => void this.#hello('fresh'),
			goodbye: (why) => this.#leave(why)
		});
		this.#stopWaking = onWake(
			() => void this.#check(),
			() => this.#wire?.rest(),
			() => this.#tick()
		);
		this.#wire.open();
		void this.drafts.load();
		void this.outbox.load().then(() => (this.keeps = this.outbox.kind));
	}

	close(): void {
		clearTimeout(this.#retry);
		this.#stopWaking();
		this.#wire?.close();
		this.#wire = null;
		this.link = 'lost';
	}

	#tick() {
		this.now = this.#time.now;
		if (this.link === 'live' && performance.now() - this.#pinged > pingEvery) void this.#check();
	}

	/** Pings the server: syncs the clock, or reconnects at once (a socket may be dead without knowing it). */
	async #check() {
		const wire = this.#wire;
		const sent = (this.#pinged = performance.now());
		const time = (await wire?.ping()) ?? null;
		if (wire !== this.#wire) return;
		if (time === null) wire?.renew();
		else this.#time.read(time, sent);
	}

	/** Asks for everything since the current cursors, or for a full snapshot. */
	#hello(want: Want = 'since'): Promise<void> {
		return this.#asking.ask(want);
	}

	async #ask(want: Want) {
		const { cursors } = this.snapshot;
		const since = want === 'since' && Object.keys(cursors).length > 0 && { cursors };
		const sent = performance.now();
		const documents = this.documents && { documents: this.documents.versions };
		this.canSave = true;
		const welcome = await this.#wire?.hello({ version: protocolVersion, ...since, ...documents });
		if (!welcome) return this.#wire?.isUp && this.#wire.renew();
		if (!welcome.ok) return this.#notWelcome(welcome.code);
		this.#time.read(welcome, sent);
		if ('snapshot' in welcome) this.snapshot = welcome.snapshot;
		else for (const frame of welcome.frames) this.#hear(frame);
		this.link = 'live';
		void this.#drain();
	}

	#notWelcome(code: Refusal) {
		if (code === 'reload') this.isOutdated = true;
		else if (isPassing({ ok: false, code })) this.#later(() => void this.#hello('fresh'));
		else this.#leave('not-allowed');
	}

	#leave(why: Goodbye) {
		this.goodbye = why;
		this.close();
	}

	#hear(frame: Frame) {
		const next = follow(this.snapshot, frame);
		if (!next) return void this.#hello();
		this.snapshot = next;
		if (frame.stream !== 'room') this.#accepted.clear();
	}

	async #drain() {
		if (this.link !== 'live' || !this.#wire || this.isOutdated) return;
		const wire = this.#wire;
		const done = await this.outbox.drain((entry) => wire.command(this.#time.stamp(entry)));
		if (done || wire !== this.#wire) return;
		if (wire.isUp) void this.#check();
		this.#later(() => void this.#drain());
	}

	#later(work: () => void) {
		clearTimeout(this.#retry);
		this.#retry = setTimeout(work, tryAgainAfter);
	}

	#kept(answered?: Answered) {
		this.pending = this.outbox.entries;
		if (answered) {
			const { entry, reply } = answered;
			this.refused = reply.ok ? null : { command: entry.command, code: reply.code };
			if (reply.ok) this.#accepted.add(entry);
			this.#answers.tell(answered);
		}
		void this.#drain();
	}
}

export const [getLiveRoom, setLiveRoom] = createContext<LiveRoom>();
