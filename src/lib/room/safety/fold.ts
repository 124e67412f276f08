import type { Fold } from '#lib/domain/brick.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import type { Alert, AlertLevel, AlertSource, GivenAnswer, Wish } from '#lib/domain/safety.ts';
import type { RoomSlices, SeatSlice, StaffSlice } from '#lib/room/state.ts';

type Wished = { type: 'safety.wished'; alert: string; wish: Wish };

/** For staff and the person an alert is about; never for the room, not even as a count (R2). */
export type SafetyEvents = {
	room: never;
	staff:
		| {
				type: 'safety.raised';
				alert: string;
				seat: string;
				source: AlertSource;
				at: number;
				/** Absent for the help button, and in logs from before answers were kept. */
				answer?: GivenAnswer;
		  }
		/** Another answer for an alert that is already open. */
		| { type: 'safety.answered'; alert: string; answer: GivenAnswer }
		| { type: 'safety.repeated'; alert: string; at: number }
		| Wished
		| { type: 'safety.escalated'; alert: string; level: AlertLevel; at: number }
		| { type: 'safety.acknowledged'; alert: string; by: string; name: string; at: number }
		/** Settles all of one person's open alerts. `filing` refers to the filed document. */
		| {
				type: 'safety.assessed';
				alerts: string[];
				by: string;
				name: string;
				at: number;
				filing: string;
				assessment: RiskAssessment;
		  };
	seat: { type: 'safety.received'; alert: string } | Wished | { type: 'safety.seen'; alert: string };
};

export const fold: Fold<RoomSlices, SafetyEvents> = {
	room: (slice) => slice,
	staff(slice, event) {
		switch (event.type) {
			case 'safety.raised': {
				const { alert, seat, source, at, answer } = event;
				const raised: Alert = {
					seat,
					source,
					at,
					answers: answer ? [answer] : [],
					repeatedAt: null,
					wish: null,
					level: 'facilitators',
					acknowledged: null,
					disposed: null
				};
				return { ...slice, alerts: { ...slice.alerts, [alert]: raised } };
			}
			case 'safety.answered': {
				const answers = slice.alerts[event.alert]?.answers ?? [];
				return changed(slice, event.alert, { answers: [...answers, event.answer] });
			}
			case 'safety.repeated':
				return changed(slice, event.alert, { repeatedAt: event.at });
			case 'safety.wished':
				return changed(slice, event.alert, { wish: event.wish });
			case 'safety.escalated':
				return changed(slice, event.alert, { level: event.level });
			case 'safety.acknowledged': {
				const { by, name, at } = event;
				return changed(slice, event.alert, { acknowledged: { by, name, at } });
			}
			case 'safety.assessed': {
				const { by, name, at, filing, assessment } = event;
				const disposed = { by, name, at, filing, assessment };
				return event.alerts.reduce((all, alert) => changed(all, alert, { disposed }), slice);
			}
		}
	},
	/** What the person's own phone knows: that staff were notified, and that one of them has taken it. */
	seat(slice, event) {
		switch (event.type) {
			case 'safety.received':
				return { ...slice, help: { alert: event.alert, wish: null, seen: false } };
			case 'safety.wished':
				return ownHelp(slice, event.alert, { wish: event.wish });
			case 'safety.seen':
				return ownHelp(slice, event.alert, { seen: true });
		}
	}
};

function changed(slice: StaffSlice, id: string, change: Partial<Alert>): StaffSlice {
	const before = slice.alerts[id];
	return before ? { ...slice, alerts: { ...slice.alerts, [id]: { ...before, ...change } } } : slice;
}

const ownHelp = (slice: SeatSlice, alert: string, change: Partial<NonNullable<SeatSlice['help']>>): SeatSlice =>
	slice.help?.alert === alert ? { ...slice, help: { ...slice.help, ...change } } : slice;
