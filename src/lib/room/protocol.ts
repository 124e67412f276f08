import { z } from 'zod';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Channel } from '#lib/domain/channel.ts';
import type { Answers } from '#lib/domain/worksheet.ts';
import type { RoomEvent } from './events.ts';
import type { RoomSlice, SeatSlice, StaffSlice } from './state.ts';

/**
 * A viewer's streams, each with its own count from 1 (R3): `room`, `seat` for its own seat, and for staff `all`, the entire log
 * in one. Counting per stream, not by the log's seq, keeps gaps from revealing that something happened on another channel.
 */
export type Stream = 'room' | 'seat' | 'all';
export type Cursors = Partial<Record<Stream, number>>;

/** What a browser sends to connect. It never says who it is: the server knows that from the cookie (R7). */
export const handshake = z.discriminatedUnion('as', [
	// `plan`: only the plan and the progress through it.
	z.strictObject({
		as: z.literal('staff'),
		session: z.number().int().positive(),
		plan: z.literal(true).optional()
	}),
	// `seat` is the seat the page was rendered for. It grants nothing: the cookie determines which seats the device has.
	z.strictObject({ as: z.literal('seat'), session: z.number().int().positive(), seat: z.string().max(36).optional() }),
	z.strictObject({ as: z.literal('display'), code: z.string().min(1).max(16) })
]);
export type Handshake = z.infer<typeof handshake>;

const cursor = z.number().int().min(0);
/** Sent first after connecting, and again whenever a frame doesn't fit: what the browser has. Without cursors it asks for a snapshot. */
export const hello = z.strictObject({
	version: z.number().int(),
	cursors: z.strictObject({ room: cursor.optional(), seat: cursor.optional(), all: cursor.optional() }).optional(),
	/** By block, the version of the person's own document the page has; absent blocks have none. */
	documents: z.record(z.string().max(40), cursor).optional()
});
export type Hello = z.infer<typeof hello>;

/** A command in transit; the browser generates its random `id`, which stays the same for every retry (R4). */
export const envelope = z.strictObject({
	id: z.string().regex(/^[A-Za-z0-9_-]{16,36}$/),
	/** How long it has been waiting to be sent, in ms. */
	age: z.number().int().min(0).optional(),
	/** When it was sent, by the server's uptime: a message held up by a dead network can arrive much later. */
	sent: z.number().int().optional(),
	command: z.looseObject({ type: z.string().min(1).max(40) })
});
export type Envelope = z.infer<typeof envelope>;

/**
 * Events of one stream. `from` is the count of the first. A browser applies a frame only if it has the event before it,
 * `from - 1` (`prev` in the design), drops events it already has, and says hello with its cursors if any are missing.
 * `on` exists only in stream `all`: one channel per event.
 */
export type Frame = { stream: Stream; from: number; events: RoomEvent[]; on?: Channel[] };

/** A viewer's whole state: the slices of its channels and how far each goes. */
export type Snapshot = {
	cursors: Cursors;
	/** Absent while waiting to be let in. */
	room?: RoomSlice;
	seat?: SeatSlice;
	staff?: StaffSlice;
	seats?: Record<string, SeatSlice>;
};

/** The server's time in UTC milliseconds, and how long its process has run, in ms, which clock corrections don't change. */
export type Time = { now: number; uptime: number };

export type Welcome =
	({ ok: true; snapshot: Snapshot } & Time) | ({ ok: true; frames: Frame[] } & Time) | { ok: false; code: Refusal };

/** `seq` is the log position of this command. For a saved answer, `version` is the document's. */
export type Reply = { ok: true; seq?: number; version?: number } | { ok: false; code: Refusal };

/** A saved answer, sent to the same person's other tabs. */
export type ResponseChange = { block: string; path: string; value: unknown; version: number };

/** A person's own document as saved: a page may have been rendered before the last answers from the previous page arrived. */
export type SavedDocument = { block: string; answers: Answers; version: number };

/** Why the server ends a connection; after any of these a browser does not reconnect by itself. */
export type Goodbye = 'signed-out' | 'removed' | 'moved' | 'not-allowed';

export interface ServerToClient {
	frame: (frame: Frame) => void;
	response: (change: ResponseChange, commandId: string) => void;
	/** After a hello: the documents the page has in an older version. */
	documents: (documents: SavedDocument[]) => void;
	/** Whether the server can save right now; sent when it changes, and after a hello while it can't. */
	storage: (works: boolean) => void;
	/** The viewer's channels changed (let in, removed): say hello again. */
	again: () => void;
	goodbye: (why: Goodbye) => void;
}
export interface ClientToServer {
	hello: (message: Hello, done: (welcome: Welcome) => void) => void;
	command: (message: Envelope, done: (reply: Reply) => void) => void;
	/** Heartbeat and clock sync in one. */
	ping: (done: (time: Time) => void) => void;
}
