import { performance } from 'node:perf_hooks';
import { encoded, type Act } from './acts.ts';
import { RawSocket } from './raw-socket.ts';

/** `code` is the session's join code, as it is shown in the room. */
export type Member = { session: number; code: string; as: 'staff' | 'seat'; cookie: string };
export type Load = { url: string; rooms: Member[][]; version: number };
/** Acks in milliseconds from the moment each command was meant to be sent, so that a stall is not hidden. */
export type Measured = {
	acked: number;
	refused: number;
	delivered: number;
	/** How many deliveries the acts that were accepted should have had. */
	owed: number;
	seconds: number;
	/** The load's own processor time as a share of one core. */
	share: number;
	acks: number[];
};

type Run = {
	frames: Buffer[];
	from: number;
	meant: Float64Array;
	acks: number[];
	refused: number;
	/** Called with the command's place in the run. */
	answered: (n: number) => void;
};

/** Everybody of every room, connected. */
export class Crowd {
	delivered = 0;
	#rooms: RawSocket[][] = [];
	#sign: Buffer = Buffer.alloc(0);
	#run: Run | null = null;

	static async connect({ url, rooms, version }: Load): Promise<Crowd> {
		const crowd = new Crowd();
		for (const members of rooms) {
			const sockets = members.map(({ as, session, cookie }) => {
				const socket = new RawSocket({ url, auth: { as, session }, cookie, hello: { version } });
				socket.onchunk = (chunk) => crowd.#count(chunk);
				socket.onack = (id, ok) => crowd.#acked(id, ok);
				return socket;
			});
			await Promise.all(sockets.map((socket) => socket.welcome));
			crowd.#rooms.push(sockets);
		}
		return crowd;
	}

	/** Sends at a steady rate over all rooms for some seconds, whatever the answers do. */
	steadily(act: Act, perSecond: number, seconds: number): Promise<Measured> {
		const total = Math.round(perSecond * seconds);
		return this.#measure(act, total, (run, start, finish) => {
			let next = 0;
			let open = 0;
			run.answered = () => {
				open -= 1;
				if (next === total && open === 0) finish();
			};
			const pump = () => {
				const now = performance.now();
				for (; next < total && start + (next * 1000) / perSecond <= now; next += 1) {
					open += 1;
					this.#send(act, run, next, next % this.#rooms.length, start + (next * 1000) / perSecond);
				}
				if (next < total) setTimeout(pump, 1);
			};
			pump();
		});
	}

	/** Keeps so many commands under way in every room for some seconds: as fast as the server answers. */
	saturated(act: Act, seconds: number, underWay = 4): Promise<Measured> {
		const rooms = this.#rooms.length;
		const most = Math.ceil(seconds * 16_000) + rooms * underWay;
		return this.#measure(act, most, (run, start, finish) => {
			const until = start + seconds * 1000;
			const roomOf = new Uint16Array(most);
			let next = 0;
			let open = 0;
			const send = (room: number) => {
				roomOf[next] = room;
				open += 1;
				this.#send(act, run, next, room, performance.now());
				next += 1;
			};
			run.answered = (n) => {
				open -= 1;
				if (performance.now() < until && next < most) send(roomOf[n]!);
				else if (open === 0) finish();
			};
			for (let i = 0; i < rooms * underWay; i += 1) send(i % rooms);
		});
	}

	close() {
		for (const socket of this.#rooms.flat()) socket.close();
	}

	async #measure(
		act: Act,
		most: number,
		drive: (run: Run, start: number, finish: () => void) => void
	): Promise<Measured> {
		const run: Run = { ...encoded(act, most), meant: new Float64Array(most), acks: [], refused: 0, answered: () => {} };
		this.#run = run;
		this.#sign = act.sign;
		this.delivered = 0;
		const before = process.cpuUsage();
		const start = performance.now();
		await new Promise<void>((finish) => drive(run, start, finish));
		const acked = run.acks.length - run.refused;
		const owed = acked * act.heardBy(this.#rooms[0]!.length);
		// A run is over when everybody has heard everything, not when the last ack came.
		for (const until = performance.now() + 10_000; this.delivered < owed && performance.now() < until;)
			await new Promise((later) => setTimeout(later, 2));
		const seconds = (performance.now() - start) / 1000;
		const { user, system } = process.cpuUsage(before);
		this.#run = null;
		const share = (user + system) / 1e6 / seconds;
		return { acked, refused: run.refused, delivered: this.delivered, owed, seconds, share, acks: run.acks };
	}

	#send(act: Act, run: Run, n: number, room: number, meant: number) {
		run.meant[n] = meant;
		const members = this.#rooms[room]!;
		members[act.sender(n, members.length)]!.write(run.frames[n]!);
	}

	#acked(id: number, ok: boolean) {
		const run = this.#run;
		if (!run) return;
		const n = id - run.from;
		run.acks.push(performance.now() - run.meant[n]!);
		if (!ok) run.refused += 1;
		run.answered(n);
	}

	#count(chunk: Buffer) {
		if (!this.#run) return;
		for (let at = chunk.indexOf(this.#sign); at >= 0; at = chunk.indexOf(this.#sign, at + this.#sign.length))
			this.delivered += 1;
	}
}
