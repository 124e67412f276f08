/**
 * Who hears an event (R2). Staff hear every channel; a participant hears `room` and the own seat's; a display hears `room`.
 * What a viewer may see is decided here and nowhere else: nothing is taken out of an event afterwards.
 */
export type SeatChannel = `seat:${string}`;
export type Channel = 'room' | 'staff' | SeatChannel;

export const seatChannel = (seat: string): SeatChannel => `seat:${seat}`;

/** The seat a channel belongs to, or null for `room` and `staff`. */
export const seatOf = (channel: Channel): string | null => (channel.startsWith('seat:') ? channel.slice(5) : null);
