import { createContext } from 'svelte';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Ready } from '#lib/activities/kind.ts';
import type { Sheet } from '#lib/domain/worksheet.ts';
import { isOpen } from '#lib/domain/safety.ts';
import { isSameDay } from '#lib/domain/format.ts';
import type { OnCall } from '#lib/domain/on-call.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { LiveRoom } from '#lib/live/room.svelte.ts';
import { neighbour, type Block } from '#lib/room/agenda/block.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import { emptyRoom, emptyStaff, type RoomSlice, type StaffSlice, type Done } from '#lib/room/state.ts';
import { TypedDraft, type Keep, type TypedValues } from '#lib/pages/forms/typed-draft.svelte.ts';
import { undoWithin } from '#lib/room/lead/undo-within.ts';
import { listPeople, type Expected, type People } from './people/people.ts';

export type Command = ClientCommand;

/** What the page was made with and stays as it is. */
export type Setting = {
	me: { id: string; name: string };
	/** Only looks: sees what staff see, and sends nothing. */
	observes: boolean;
	/** `plannedStart` in UTC milliseconds. */
	session: { id: number; timeZone: string; plannedStart: number };
	/** What the group agreed on, and whether it has a video call. */
	group: { agreement: Local[]; video: boolean; namesAgreed: boolean };
	/** `page` is where a code is typed, `link` opens the waiting room by itself, `screen` is the display's. */
	join: {
		code: string;
		token: string;
		page: string;
		link: string;
		screen: string;
		screenCode: string;
		/** Lets the display that is opened from here show the session without being asked for. */
		screenPass: string;
		/** Phones can open these addresses, as far as the server knows. */
		isReachable: boolean;
	};
	roster: Expected[];
	/** Clients who sit here without being on the roster. */
	offRoster: Expected[];
	onCall: OnCall;
	/** The worksheets that a new block may have. */
	sheets: Sheet[];
	/** The program's own blocks, which it may have. */
	ready: Ready[];
	/** The staff who may be asked to follow up on someone. */
	owners: readonly { id: string; name: string }[];
	/** By a person's first alert: what was written about it before the page was loaded, and is not filed. */
	outcomes: Record<string, TypedValues>;
	/** To whoever leads, by block: from the template that the session was planned from. */
	blockNotes: Record<string, string>;
	/** The same for the session as a whole; empty for none. */
	planNotes: string;
	/** By client: what they answered at check-in in earlier sessions of this group. */
	earlier: Record<string, readonly unknown[]>;
	/** How many of the group said how their practice went and wait for somebody to talk about it; null in practice. */
	marks?: { group: string; count: number } | null;
};

/** What a dialog is open about: one person, or the room. */
export type Asked =
	| { about: 'person' | 'who' | 'remove'; seat: string }
	| { about: 'someone' | 'enter' | 'team' | 'insert' | 'end' | 'open' | 'shut' | 'discard' };

/** The facilitator's end of a room: who leads, what is on, and each control's own answer while it waits and when it is refused. */
export class Console {
	readonly live: LiveRoom;
	readonly setting: Setting;
	readonly #keeping: (alert: string) => Keep;
	/** How people and the display come in; another one once the code was changed. */
	join = $state.raw<Setting['join']>()!;
	/** Clients of the program whom this console can name beside the roster: bound to a seat, or found by search. */
	#others = $state.raw<readonly Expected[]>([]);
	#busy = $state.raw<readonly string[]>([]);
	/** Controls whose refusals have a place on the screen now. */
	#shown = $state.raw<readonly string[]>([]);
	#refused = $state.raw<{ control: string; code: Refusal } | null>(null);
	/** One dialog at a time, opened by a button or a key. */
	asked = $state.raw<Asked | null>(null);

	/** What was written about a person's alerts and is not filed yet, by the first of them. */
	readonly #outcomes: Record<string, TypedDraft> = {};

	/** `keeping` takes what is written of an alert's outcome to the server. */
	constructor(live: LiveRoom, setting: Setting, keeping: (alert: string) => Keep) {
		this.#keeping = keeping;
		this.live = live;
		this.setting = setting;
		this.join = setting.join;
		this.learn(setting.offRoster);
	}

	get room(): RoomSlice {
		return this.live.room ?? emptyRoom;
	}
	get staff(): StaffSlice {
		return this.live.staff ?? emptyStaff;
	}
	get leads(): boolean {
		return this.staff.lead === this.setting.me.id && !this.setting.observes;
	}
	/** Until someone leads, any facilitator of the group may open the doors. */
	get mayOpen(): boolean {
		return this.leads || (this.staff.lead === null && !this.setting.observes);
	}
	/** It is planned for the day that it is now where the group meets. */
	get isToday(): boolean {
		const { plannedStart, timeZone } = this.setting.session;
		return isSameDay(plannedStart, this.live.now, timeZone);
	}
	/** People come and go, and the room is shown something. */
	get isOpen(): boolean {
		return this.room.status === 'lobby' || this.room.status === 'live';
	}
	/** Seats whose place and number may be seen: after the session only where an alert is open. */
	get locatable(): string[] {
		if (this.isOpen) return Object.keys(this.staff.seats);
		return Object.values(this.staff.alerts).flatMap((alert) => (isOpen(alert) ? alert.seat : []));
	}
	get current(): Block | null {
		return this.room.blocks.find((block) => block.id === this.room.current) ?? null;
	}
	get next(): Block | null {
		return neighbour(this.room.blocks, this.room.current, this.room.skipped, 1);
	}
	get back(): Block | null {
		return neighbour(this.room.blocks, this.room.current, this.room.skipped, -1);
	}
	readonly people: People = $derived.by(() =>
		listPeople(this.room, this.staff, this.live.seats ?? {}, this.setting.roster, this.#others)
	);

	/** What this person did last that others saw, for the few seconds in which it can be taken back. */
	get undoable(): Done | null {
		const { last } = this.staff;
		const isMine = last?.by === this.setting.me.id && this.isOpen;
		return isMine && this.live.now - last.at < undoWithin ? last : null;
	}

	/** Clients on seats whom this console cannot name: a colleague found them. */
	get unnamed(): string[] {
		return Object.values(this.staff.seats).flatMap(({ client }) => (client && !this.nameOf(client) ? [client] : []));
	}
	nameOf(client: string): string | null {
		const is = ({ clientId }: Expected) => clientId === client;
		return (this.setting.roster.find(is) ?? this.#others.find(is))?.name ?? null;
	}
	learn(clients: Expected[]): void {
		const fresh = clients.filter(({ clientId }) => !this.nameOf(clientId));
		if (fresh.length) this.#others = [...this.#others, ...fresh];
	}

	ask(asked: Asked): void {
		if (this.setting.observes) return;
		this.asked = asked;
	}
	/** For a dialog to say that it is closed: one that has taken its place meanwhile stays. */
	leaver(): () => void {
		const { asked } = this;
		return () => {
			if (this.asked === asked) this.asked = null;
		};
	}

	/** From what is on now: pressed in a block that the room has left meanwhile, it changes nothing. */
	go = (block: string, control = 'agenda.go') =>
		this.act(control, { type: 'agenda.go', block, from: this.room.current });
	openDoors = () =>
		this.isToday ? void this.act('session.open', { type: 'session.open' }) : this.ask({ about: 'open' });
	pause = () => {
		const isPaused = this.room.clock?.pausedAt != null && this.room.held === null;
		return this.act('timer', { type: isPaused ? 'timer.resume' : 'timer.pause', from: this.room.current });
	};
	hold = () => this.act('room.hold', { type: 'room.hold', on: this.room.held === null, from: this.room.current });
	hide = () => this.act('display.hide', { type: 'display.hide', on: !this.room.hidden });
	undo = () => this.undoable && this.act('room.undo', { type: 'room.undo', at: this.undoable.at });

	/** Closing the dialog, a reload, or a colleague's call loses none of what was written (R22). */
	outcome(alert: string): TypedDraft {
		return (this.#outcomes[alert] ??= new TypedDraft(this.#keeping(alert), this.setting.outcomes[alert] ?? null));
	}

	/** Says it once, however often it is pressed meanwhile. Resolves to whether all of it was taken. */
	async act(control: string, ...commands: Command[]): Promise<boolean> {
		if (this.setting.observes || this.isBusy(control)) return false;
		this.#busy = [...this.#busy, control];
		this.#refused = null;
		const replies = await Promise.all(commands.map((command) => this.live.send(command)));
		this.#busy = this.#busy.filter((it) => it !== control);
		const refused = replies.find((reply) => !reply.ok);
		if (refused && !refused.ok) this.#refused = { control, code: refused.code };
		return !refused;
	}

	isBusy(control: string): boolean {
		return this.#busy.includes(control);
	}

	/** For what shows a control's refusals: returns a function that says it is gone. */
	shows(control: string): () => void {
		this.#shown = [...this.#shown, control];
		return () => (this.#shown = this.#shown.toSpliced(this.#shown.indexOf(control), 1));
	}

	/** A refusal with no place of its own on the screen, such as of a dialog that was closed meanwhile. */
	get unplaced(): Refusal | null {
		return this.#refused && !this.#shown.includes(this.#refused.control) ? this.#refused.code : null;
	}

	/** Why the last press of this control was refused, until something else is pressed. */
	refusal(control: string): Refusal | null {
		return this.#refused?.control === control ? this.#refused.code : null;
	}
}

export const [getConsole, setConsole] = createContext<Console>();
