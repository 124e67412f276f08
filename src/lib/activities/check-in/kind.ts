import type { Kind } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { isConcern } from './asking.ts';
import { fold, initial, type CheckInSeat } from './fold.ts';

export const checkIn: Kind = {
	kind: 'check-in',
	initial,
	fold,
	offer: async () => (await import('./offer.ts')).offer,
	progress: (seat) => ({ done: 0, of: 0, finished: (seat as CheckInSeat).finished }),
	answered: (seat) => (seat as CheckInSeat).finished,
	need: (seat) => (seat as CheckInSeat).answers.need ?? null,
	concern: (command) => command.type === 'check-in.answer' && isConcern(command.field, command.value),
	alert: m.activities_check_in_alert
};
