import { id } from '#lib/domain/id.ts';
import type { RoomSlice } from '#lib/room/state.ts';

/** The block that was on when a command that moves the room was sent; null before the first. */
export const from = id.nullable();

/** A command sent from a block the room has since left no longer applies. */
export const hasMovedOn = (room: RoomSlice, from: string | null): boolean => room.current !== from;
