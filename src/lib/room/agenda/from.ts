import { id } from '#lib/domain/id.ts';
import type { RoomSlice } from '#lib/room/state.ts';

/** The block that was on where something was pressed that moves everybody; null before the first. */
export const from = id.nullable();

/** A press from a block that the room has left since means nothing any more. */
export const hasMovedOn = (room: RoomSlice, from: string | null): boolean => room.current !== from;
