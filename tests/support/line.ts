import type { Channel } from '#lib/domain/channel.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { Frame, Snapshot } from '#lib/room/protocol.ts';
import { follow, snapshot, streamsOf, type Viewer } from '#lib/room/view.ts';
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
	#tails = new Map<Channel | 'all', Told[]>();

	constructor(viewers: Viewer[], overheard: Line['overheard']) {
		this.listeners = viewers.map((viewer) => new Listener(viewer));
		this.overheard = overheard;
	}

	send(act: Act) {
		const decision = perform(this.scene, act);
		if (!decision.ok || !decision.events.length) return;
		const before = new Map(this.#tails);
		this.scene = happen(this.scene, decision);
		for (const told of decision.events)
			for (const channel of [told.on, 'all'] as const)
				this.#tails.set(channel, [...(this.#tails.get(channel) ?? []), told]);
		for (const who of this.listeners) if (who.connected) this.#tell(who, before);
	}

	/** Connected again: first the tail or a snapshot, as far as its cursors and its channels allow. */
	hello(who: Listener) {
		who.connected = true;
		const streams = streamsOf(this.scene.state, who.viewer);
		const heard = Object.keys(who.seen.cursors).sort();
		const same =
			heard.join() ===
			streams
				.map((it) => it.stream)
				.sort()
				.join();
		const near = streams.every((it) => this.#count(it.channel) - (who.seen.cursors[it.stream] ?? 0) <= horizon);
		if (same && near) for (const it of streams) this.#deliver(who, it.stream, it.channel, who.seen.cursors[it.stream]!);
		else {
			who.seen = this.truth(who.viewer);
			this.overheard(who, who.seen);
		}
	}

	/** What a viewer would see who asked now. */
	truth(viewer: Viewer): Snapshot {
		return snapshot(this.scene.state, viewer, (channel) => this.#count(channel));
	}

	#tell(who: Listener, before: Map<Channel | 'all', Told[]>) {
		for (const { stream, channel } of streamsOf(this.scene.state, who.viewer)) {
			const from = before.get(channel)?.length ?? 0;
			if (from === this.#count(channel)) continue;
			const { next } = who;
			who.next = 'well';
			if (next === 'lost') continue;
			this.#deliver(who, stream, channel, next === 'twice' ? Math.max(0, from - 1) : from);
		}
	}

	#deliver(who: Listener, stream: Frame['stream'], channel: Channel | 'all', have: number) {
		const told = (this.#tails.get(channel) ?? []).slice(have);
		const frame: Frame = { stream, from: have + 1, events: told.map((it) => it.event) };
		if (stream === 'all') frame.on = told.map((it) => it.on);
		this.overheard(who, frame);
		if (!who.hear(frame)) this.hello(who);
	}

	#count(channel: Channel | 'all') {
		return this.#tails.get(channel)?.length ?? 0;
	}
}
