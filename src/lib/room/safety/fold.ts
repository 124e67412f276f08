import type { Fold } from '#lib/domain/brick.ts';
import type { Disposition } from '#lib/domain/disposition.ts';
import type { Alert, AlertLevel, AlertSource, Wish } from '#lib/domain/safety.ts';
import type { RoomSlices } from '#lib/room/state.ts';

type Wished = { type: 'safety.wished'; alert: string; wish: Wish };

/** For staff and for the person an alert is about, never for the room, not even as a count (R2). */
export type SafetyEvents = {
	room: never;
	staff:
		| { type: 'safety.raised'; alert: string; seat: string; source: AlertSource; at: number }
		| { type: 'safety.repeated'; alert: string; at: number }
		| Wished
		| { type: 'safety.escalated'; alert: string; level: AlertLevel; at: number }
		| { type: 'safety.acknowledged'; alert: string; by: string; name: string; at: number }
		| { type: 'safety.disposed'; alert: string; by: string; name: string; at: number; disposition: Disposition };
	seat: { type: 'safety.received'; alert: string } | Wished | { type: 'safety.seen'; alert: string };
};

export const fold: Fold<RoomSlices, SafetyEvents> = {
	room: (slice) => slice,
	staff: (slice, event) => ({ ...slice, alerts: alerts(slice.alerts, event) }),
	seat: (slice, event) => ({ ...slice, help: help(slice.help, event) })
};

type Alerts = Record<string, Alert>;

function alerts(before: Alerts, event: SafetyEvents['staff']): Alerts {
	switch (event.type) {
		case 'safety.raised': {
			const { alert, seat, source, at } = event;
			const raised: Alert = {
				seat,
				source,
				at,
				repeatedAt: null,
				wish: null,
				level: 'facilitators',
				acknowledged: null,
				disposed: null
			};
			return { ...before, [alert]: raised };
		}
		case 'safety.repeated':
			return changed(before, event.alert, { repeatedAt: event.at });
		case 'safety.wished':
			return changed(before, event.alert, { wish: event.wish });
		case 'safety.escalated':
			return changed(before, event.alert, { level: event.level });
		case 'safety.acknowledged': {
			const { by, name, at } = event;
			return changed(before, event.alert, { acknowledged: { by, name, at } });
		}
		case 'safety.disposed': {
			const { by, name, at, disposition } = event;
			return changed(before, event.alert, { disposed: { by, name, at, disposition } });
		}
	}
}

const changed = (before: Alerts, id: string, change: Partial<Alert>): Alerts =>
	before[id] ? { ...before, [id]: { ...before[id], ...change } } : before;

type Help = RoomSlices['seat']['help'];

/** What the person's own phone knows: that staff were notified, and that one of them has taken it on. */
function help(before: Help, event: SafetyEvents['seat']): Help {
	if (event.type === 'safety.received') return { alert: event.alert, wish: null, seen: false };
	if (before?.alert !== event.alert) return before;
	return event.type === 'safety.wished' ? { ...before, wish: event.wish } : { ...before, seen: true };
}
