import { applyAlerts } from './apply-safety.ts';
import type { CoreEvent } from './events.ts';
import type { SeatCard, Span, StaffPart, Visit } from './state.ts';

const newCard: SeatCard = {
	name: '',
	// Of no matter where there is no screen.
	locale: 'en',
	status: 'waiting',
	client: null,
	askedAt: 0,
	byStaff: false,
	visits: [],
	note: null
};

/** The staff's part after an event of the room itself. */
export function applyStaff(part: StaffPart, event: CoreEvent): StaffPart {
	switch (event.type) {
		case 'lead.taken':
			return { ...part, lead: event.staff };
		case 'staff.arrived':
			return { ...part, staff: { ...part.staff, [event.staff]: { name: event.name, here: true } } };
		case 'staff.left': {
			const who = part.staff[event.staff];
			return who ? { ...part, staff: { ...part.staff, [event.staff]: { ...who, here: false } } } : part;
		}
		case 'agenda.spanned':
			return { ...part, spans: spanned(part.spans, event.block, event.at), askedToEnd: null };
		case 'agenda.returned':
			return { ...part, spans: returned(part.spans, event.block, event.at) };
		case 'session.asked-to-end':
			return { ...part, askedToEnd: event.at };
		case 'session.stayed':
			return { ...part, askedToEnd: null };
		case 'staff.acted':
			return { ...part, last: event.done };
		case 'staff.undid':
			return { ...part, last: null };
		case 'seat.asked': {
			const { name, locale, at } = event;
			return { ...part, seats: { ...part.seats, [event.seat]: { ...newCard, name, locale, askedAt: at } } };
		}
		case 'seat.entered': {
			const { name, client, at } = event;
			const card: SeatCard = { ...newCard, name, status: 'admitted', client, askedAt: at, byStaff: true };
			return { ...part, seats: { ...part.seats, [event.seat]: card } };
		}
		case 'seat.admitted':
			return card(part, event.seat, (it) => ({ ...it, status: 'admitted', client: event.client }));
		case 'seat.bound':
			return card(part, event.seat, (it) => ({ ...it, client: event.client }));
		case 'seat.declined':
			return card(part, event.seat, (it) => ({ ...it, status: 'declined' }));
		case 'seat.removed':
			return card(part, event.seat, (it) => ({ ...it, status: 'removed' }));
		case 'seat.gone':
			return card(part, event.seat, (it) => ({ ...it, status: 'left' }));
		case 'seat.noted':
			return card(part, event.seat, (it) => ({ ...it, note: event.text }));
		case 'seat.arrived':
			return card(part, event.seat, (it) => ({ ...it, visits: [...it.visits, { from: event.at, to: null }] }));
		case 'seat.departed':
			return card(part, event.seat, (it) => ({ ...it, visits: departed(it.visits, event.at) }));
		case 'safety.raised':
		case 'safety.repeated':
		case 'safety.wished':
		case 'safety.escalated':
		case 'safety.acknowledged':
		case 'safety.disposed':
			return { ...part, alerts: applyAlerts(part.alerts, event) };
		default:
			return part;
	}
}

function card(part: StaffPart, seat: string, change: (card: SeatCard) => SeatCard): StaffPart {
	const before = part.seats[seat];
	return before ? { ...part, seats: { ...part.seats, [seat]: change(before) } } : part;
}

const departed = (visits: Visit[], at: number): Visit[] =>
	visits.map((visit) => (visit.to === null ? { ...visit, to: Math.max(at, visit.from) } : visit));

function spanned(spans: Span[], block: string | null, at: number): Span[] {
	const closed = spans.map((span) => (span.to === null ? { ...span, to: at } : span));
	return block === null ? closed : [...closed, { block, from: at, to: null }];
}

/** The block before is on as if it had never been left; the one that was on by mistake keeps the moment it had. */
function returned(spans: Span[], block: string, at: number): Span[] {
	const before = spans.findLastIndex((span) => span.block === block && span.to !== null && !span.undone);
	return spans.map((span, i) => {
		if (i === before) return { ...span, to: null };
		return span.to === null ? { ...span, to: at, undone: true } : span;
	});
}
