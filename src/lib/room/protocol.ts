import { z } from 'zod';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Channel } from '#lib/domain/channel.ts';
import type { Answers } from '#lib/domain/worksheet.ts';
import type { RoomEvent } from './events.ts';
import type { RoomSlice, SeatSlice, StaffSlice } from './state.ts';

/**
 * What one viewer hears, each counted on its own from 1 (R3): `room`, `seat` for the own seat, and for staff `all`, the whole log in one.
 * Counting per stream, and not by the log's seq, is what keeps gaps from telling that something happened on a channel that is not theirs.
 */
export type Stream = 'room' | 'seat' | 'all';
export type Cursors = Partial<Record<Stream, number>>;

/** What a browser asks when it connects: nothing of who it is, which the server knows from its cookie (R7). */
export const handshake = z.discriminatedUnion('as', [
	// `plan` asks for less: only the plan and how far it is.
	z.strictObject({
		as: z.literal('staff'),
		session: z.number().int().positive(),
		plan: z.literal(true).optional()
	}),
	// `seat` is the one the page was made for. It opens nothing: the cookie says which seats are the device's.
	z.strictObject({ as: z.literal('seat'), session: z.number().int().positive(), seat: z.string().max(36).optional() }),
	z.strictObject({ as: z.literal('display'), code: z.string().min(1).max(16) })
]);
export type Handshake = z.infer<typeof handshake>;

const cursor = z.number().int().min(0);
/** First after connecting, and again whenever a frame does not fit: what the browser has. No cursors asks for a snapshot. */
export const hello = z.strictObject({
	version: z.number().int(),
	cursors: z.strictObject({ room: cursor.optional(), seat: cursor.optional(), all: cursor.optional() }).optional(),
	/** By block, the version of the person's own document that the page has; one it does not name it has not got. */
	documents: z.record(z.string().max(40), cursor).optional()
});
export type Hello = z.infer<typeof hello>;

/** A command as it travels; `id` is made by the browser, random, and stays the same over every retry (R4). */
export const envelope = z.strictObject({
	id: z.string().regex(/^[A-Za-z0-9_-]{16,36}$/),
	/** For how long it has been waiting to be sent, in ms. */
	age: z.number().int().min(0).optional(),
	/** When it was sent, by the server's uptime: what a dead network held back arrives long after. */
	sent: z.number().int().optional(),
	command: z.looseObject({ type: z.string().min(1).max(40) })
});
export type Envelope = z.infer<typeof envelope>;

/**
 * Events of one stream. `from` is the count of the first; a browser applies a frame only when it has exactly the one before,
 * `from - 1` (the design's `prev`), drops what it has, and says hello with its cursors when something is missing.
 * `on` is there on stream `all` only, one channel for each event.
 */
export type Frame = { stream: Stream; from: number; events: RoomEvent[]; on?: Channel[] };

/** A viewer's whole state: the parts of the channels it hears and how far they go. */
export type Snapshot = {
	cursors: Cursors;
	/** Absent while waiting to be let in. */
	room?: RoomSlice;
	seat?: SeatSlice;
	staff?: StaffSlice;
	seats?: Record<string, SeatSlice>;
};

/** The server's time in UTC milliseconds, and how long its process has run, in ms, which no correction of a clock changes. */
export type Time = { now: number; uptime: number };

export type Welcome =
	({ ok: true; snapshot: Snapshot } & Time) | ({ ok: true; frames: Frame[] } & Time) | { ok: false; code: Refusal };

/** `seq` is where the log stood for this command. For a saved answer `version` is the document's. */
export type Reply = { ok: true; seq?: number; version?: number } | { ok: false; code: Refusal };

/** A saved answer told to the same person's other tabs. */
export type ResponseChange = { block: string; path: string; value: unknown; version: number };

/** A person's own document as it was saved: what a page was made from may be older than what its predecessor sent last. */
export type SavedDocument = { block: string; answers: Answers; version: number };

/** Why the server ends a connection; on every reason but `restart` a browser does not come back by itself. */
export type Goodbye = 'signed-out' | 'removed' | 'moved' | 'not-allowed';

export interface ServerToClient {
	frame: (frame: Frame) => void;
	response: (change: ResponseChange, commandId: string) => void;
	/** After a hello: the documents of which the page has an earlier version. */
	documents: (documents: SavedDocument[]) => void;
	/** Whether the server can save anything now; told when it changes, and after a hello while it cannot. */
	storage: (works: boolean) => void;
	/** The viewer's channels changed (let in, removed): say hello again. */
	again: () => void;
	goodbye: (why: Goodbye) => void;
}
export interface ClientToServer {
	hello: (message: Hello, done: (welcome: Welcome) => void) => void;
	command: (message: Envelope, done: (reply: Reply) => void) => void;
	/** A heartbeat and the clock's correction in one. */
	ping: (done: (time: Time) => void) => void;
}
