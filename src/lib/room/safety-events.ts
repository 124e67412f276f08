import type { Disposition } from '#lib/domain/disposition.ts';
import type { AlertLevel, AlertSource, Wish } from '#lib/domain/safety.ts';

/** On `staff` or on the seat of whom it is about, never on `room` (R2). */
export type SafetyEvent =
	| { type: 'safety.raised'; alert: string; seat: string; source: AlertSource; at: number }
	| { type: 'safety.received'; alert: string }
	| { type: 'safety.repeated'; alert: string; at: number }
	| { type: 'safety.wished'; alert: string; wish: Wish }
	| { type: 'safety.escalated'; alert: string; level: AlertLevel; at: number }
	| { type: 'safety.acknowledged'; alert: string; by: string; name: string; at: number }
	| { type: 'safety.seen'; alert: string }
	| { type: 'safety.disposed'; alert: string; by: string; name: string; at: number; disposition: Disposition };
