import type { Alert } from '#lib/domain/safety.ts';
import type { SafetyEvent } from './safety-events.ts';
import type { SeatPart } from './state.ts';

type Alerts = Record<string, Alert>;

/** The staff's alerts after an event told to staff. */
export function applyAlerts(alerts: Alerts, event: SafetyEvent): Alerts {
	switch (event.type) {
		case 'safety.raised': {
			const { alert, seat, source, at } = event;
			const fresh: Alert = {
				...{ seat, source, at, repeatedAt: null, wish: null },
				...{ level: 'facilitators', acknowledged: null, disposed: null }
			};
			return { ...alerts, [alert]: fresh };
		}
		case 'safety.repeated':
			return changed(alerts, event.alert, { repeatedAt: event.at });
		case 'safety.wished':
			return changed(alerts, event.alert, { wish: event.wish });
		case 'safety.escalated':
			return changed(alerts, event.alert, { level: event.level });
		case 'safety.acknowledged': {
			const { by, name, at } = event;
			return changed(alerts, event.alert, { acknowledged: { by, name, at } });
		}
		case 'safety.disposed': {
			const { by, name, at, disposition } = event;
			return changed(alerts, event.alert, { disposed: { by, name, at, disposition } });
		}
		default:
			return alerts;
	}
}

const changed = (alerts: Alerts, id: string, change: Partial<Alert>): Alerts =>
	alerts[id] ? { ...alerts, [id]: { ...alerts[id], ...change } } : alerts;

/** What the person's own phone knows: that staff have been told, and that somebody has it. */
export function applyHelp(help: SeatPart['help'], event: SafetyEvent): SeatPart['help'] {
	if (event.type === 'safety.received') return { alert: event.alert, wish: null, seen: false };
	if (help?.alert !== event.alert) return help;
	if (event.type === 'safety.wished') return { ...help, wish: event.wish };
	return event.type === 'safety.seen' ? { ...help, seen: true } : help;
}
