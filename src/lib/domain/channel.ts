/**
 * Who receives an event (R2). Staff receive every channel; a participant receives `room` and their own seat's; a
 * display receives `room`. This alone decides what a viewer may see: events are never filtered afterward.
 */
export type SeatChannel = `seat:${string}`;
export type Channel = 'room' | 'staff' | SeatChannel;

export const seatChannel = (seat: string): SeatChannel => `seat:${seat}`;

/** The seat a channel belongs to; null for `room` and `staff`. */
export const seatOf = (channel: Channel): string | null => (channel.startsWith('seat:') ? channel.slice(5) : null);
