import type { Channel } from '#lib/domain/channel.ts';
import { shownEvent } from '#lib/room/agenda/shown.ts';
import { apply } from '#lib/room/apply.ts';
import { catchUp, Tail } from '#lib/room/catch-up.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { Frame, Snapshot } from '#lib/room/protocol.ts';
import { follow, snapshot, streamsOf, type Source, type Viewer } from '#lib/room/view.ts';
import { empty, happen, perform, type Act, type Scene } from './given.ts';

type Told = { on: Channel; event: RoomEvent };

/** So short that most who were away get a snapshot, and those who were away briefly the tail. */
const horizon = 4;

/** One browser: what it has, whether it is connected, and whether the next frame is going to be lost or told twice. */
export class Listener {
	viewer: Viewer;
	seen: Snapshot = { cursors: {} };
	connected = true;
	next: 'well' | 'lost' | 'twice' = 'well';

	constructor(viewer: Viewer) {
		this.viewer = viewer;
	}

	/** False when the frame does not fit and the browser has to say hello. */
	hear(frame: Frame): boolean {
		const after = follow(this.seen, frame);
		if (after) this.seen = after;
		return after !== null;
	}
}

/**
 * The server and its browsers without a network: commands are decided, appended and told as frames, one stream at a time.
 * `overheard` is called with everything that reaches a browser before it is applied.
 */
export class Line {
	scene: Scene = empty;
	listeners: Listener[];
	overheard: (who: Listener, message: Frame | Snapshot) => void;
	#told = new Map<Source, Told[]>();
	#ends = new Map<Source, Tail>();

	constructor(viewers: Viewer[], overheard: Line['overheard']) {
		this.listeners = viewers.map((viewer) => new Listener(viewer));
		this.overheard = overheard;
	}

	send(act: Act) {
		const decision = perform(this.scene, act);
		if (!decision.ok || !decision.events.length) return;
		const before = new Map(this.#told);
		let { state } = this.scene;
		this.scene = happen(this.scene, decision);
		for (const told of decision.events) {
			state = apply(state, told.on, told.event);
			this.#append(told.on, told.on === 'room' ? { ...told, event: shownEvent(told.event, state) } : told);
			this.#append('all', told);
			if (told.on === 'room') this.#append('plan', told);
		}
		for (const who of this.listeners) if (who.connected) this.#tell(who, before);
	}

	/** Connected again: what the server would answer to its cursors. */
	hello(who: Listener) {
		who.connected = true;
		const welcome = catchUp(this.scene.state, who.viewer, who.seen.cursors, (channel) => this.#end(channel));
		if ('frames' in welcome) for (const frame of welcome.frames) this.#deliver(who, frame);
		else {
			who.seen = welcome.snapshot;
			this.overheard(who, who.seen);
		}
	}

	/** What a viewer would see who asked now. */
	truth(viewer: Viewer): Snapshot {
		return snapshot(this.scene.state, viewer, (channel) => this.#count(channel));
	}

	#append(channel: Source, told: Told) {
		this.#told.set(channel, [...(this.#told.get(channel) ?? []), told]);
		this.#end(channel).push(told.event, told.on);
	}

	#tell(who: Listener, before: Map<Source, Told[]>) {
		for (const { stream, channel } of streamsOf(this.scene.state, who.viewer)) {
			const from = before.get(channel)?.length ?? 0;
			if (from === this.#count(channel)) continue;
			const { next } = who;
			who.next = 'well';
			if (next === 'lost') continue;
			const have = next === 'twice' ? Math.max(0, from - 1) : from;
			const told = this.#told.get(channel)!.slice(have);
			const frame: Frame = { stream, from: have + 1, events: told.map((it) => it.event) };
			if (stream === 'all') frame.on = told.map((it) => it.on);
			this.#deliver(who, frame);
		}
	}

	#deliver(who: Listener, frame: Frame) {
		this.overheard(who, frame);
		if (!who.hear(frame)) this.hello(who);
	}

	#count(channel: Source) {
		return this.#told.get(channel)?.length ?? 0;
	}

	#end(channel: Source): Tail {
		let end = this.#ends.get(channel);
		if (!end) this.#ends.set(channel, (end = new Tail(horizon)));
		return end;
	}
}
