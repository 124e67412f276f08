import type { Kind } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { safetyItems } from '#lib/measures/safety-items.ts';
import { fold, initial, type MeasureSeat } from './fold.ts';

export const measure: Kind = {
	kind: 'measure',
	initial,
	fold,
	offer: async () => (await import('./offer.ts')).offer,
	answered: (seat) => (seat as MeasureSeat).finished,
	concern: (command) =>
		command.type === 'measure.answer' &&
		safetyItems.includes(command.item) &&
		command.value !== 0 &&
		command.value !== null,
	alert: m.activities_measure_alert
};
