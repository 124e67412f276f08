import type { Fold } from '#lib/domain/brick.ts';
import type { RoomSlices, SeatCard, SeatSlice, StaffSlice, Visit } from '#lib/room/state.ts';

/** Who takes part. Staff receive names and times, the room a head count, and each person their own status. */
export type SeatsEvents = {
	/** `awayDone` only if it changed. */
	room: { type: 'seat.counted'; here: number; awayDone?: number };
	staff:
		| { type: 'seat.asked'; seat: string; name: string; locale: string; at: number; madeUp?: true; known?: string }
		| { type: 'seat.entered'; seat: string; name: string; client: string | null; at: number }
		/** `pass`: admitted by the server, because staff let the same phone in earlier that day. */
		| { type: 'seat.admitted'; seat: string; client: string | null; pass?: string }
		| { type: 'seat.bound'; seat: string; client: string | null }
		| { type: 'seat.joined'; seat: string; to: string }
		| { type: 'seat.declined'; seat: string }
		/** Back in the waiting room, still identified. */
		| { type: 'seat.returned'; seat: string }
		| { type: 'seat.removed'; seat: string }
		| { type: 'seat.gone'; seat: string }
		| { type: 'seat.arrived'; seat: string; at: number }
		| { type: 'seat.departed'; seat: string; at: number };
	seat:
		| { type: 'seat.welcomed'; name: string }
		| { type: 'seat.noticed'; on: boolean }
		| { type: 'seat.moved'; status: SeatSlice['status'] };
};

const newCard: SeatCard = {
	name: '',
	// Irrelevant without a phone.
	locale: 'en',
	status: 'waiting',
	client: null,
	askedAt: 0,
	byStaff: false,
	visits: [],
	note: null
};

export const fold: Fold<RoomSlices, SeatsEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'seat.counted':
				return { ...slice, here: event.here, awayDone: event.awayDone ?? slice.awayDone };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'seat.asked': {
				const { name, locale, at, madeUp, known } = event;
				const said = { ...newCard, name, locale, askedAt: at };
				return withCard(slice, event.seat, { ...said, ...(madeUp && { madeUp }), ...(known && { known }) });
			}
			case 'seat.entered': {
				const { name, client, at } = event;
				return withCard(slice, event.seat, {
					...newCard,
					name,
					status: 'admitted',
					client,
					askedAt: at,
					byStaff: true
				});
			}
			case 'seat.admitted':
				return changed(slice, event.seat, {
					status: 'admitted',
					client: event.client,
					...(event.pass !== undefined && { along: true })
				});
			case 'seat.bound':
				return changed(slice, event.seat, { client: event.client });
			case 'seat.returned':
				return changed(slice, event.seat, { status: 'waiting' });
			case 'seat.joined':
				return joined(slice, event.seat, event.to);
			case 'seat.declined':
				return changed(slice, event.seat, { status: 'declined' });
			case 'seat.removed':
				return changed(slice, event.seat, { status: 'removed' });
			case 'seat.gone':
				return changed(slice, event.seat, { status: 'left' });
			case 'seat.arrived':
				return visited(slice, event.seat, (visits) => [...visits, { from: event.at, to: null }]);
			case 'seat.departed':
				return visited(slice, event.seat, (visits) => departed(visits, event.at));
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'seat.welcomed':
				return { ...slice, name: event.name };
			case 'seat.noticed':
				return { ...slice, noticed: event.on };
			case 'seat.moved':
				return { ...slice, status: event.status };
		}
	}
};

const withCard = (slice: StaffSlice, seat: string, card: SeatCard): StaffSlice => ({
	...slice,
	seats: { ...slice.seats, [seat]: card }
});

function changed(slice: StaffSlice, seat: string, change: Partial<SeatCard>): StaffSlice {
	const before = slice.seats[seat];
	return before ? withCard(slice, seat, { ...before, ...change }) : slice;
}

/** The person has one card and one place in the record; alerts this phone raised earlier are now about them. */
function joined(slice: StaffSlice, seat: string, to: string): StaffSlice {
	const { [seat]: _, ...seats } = slice.seats;
	const alerts = Object.entries(slice.alerts).map(([id, it]) => [id, it.seat === seat ? { ...it, seat: to } : it]);
	return { ...slice, seats, joined: { ...slice.joined, [seat]: to }, alerts: Object.fromEntries(alerts) };
}

const visited = (slice: StaffSlice, seat: string, change: (visits: Visit[]) => Visit[]): StaffSlice =>
	changed(slice, seat, { visits: change(slice.seats[seat]?.visits ?? []) });

const departed = (visits: Visit[], at: number): Visit[] =>
	visits.map((visit) => (visit.to === null ? { ...visit, to: Math.max(at, visit.from) } : visit));
