import type { PersonField } from '#lib/domain/person.ts';
import type { RiskLevel } from '#lib/domain/risk.ts';
import { timeIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { riskWords } from '#lib/pages/alerts/alert-words.ts';
import { timeWords } from '#lib/pages/when.ts';

/** What the fields of a client's identity are called. */
export const fieldWords: Record<PersonField, () => string> = {
	name: m.staff_client_name,
	preferredName: m.staff_client_preferred,
	pronouns: m.chart_pronouns,
	birthDate: m.chart_birth_date,
	recordNumber: m.chart_record_number,
	phone: m.chart_phone,
	email: m.staff_email,
	address: m.chart_address,
	emergencyName: m.chart_emergency_name,
	emergencyRelation: m.chart_emergency_relation,
	emergencyPhone: m.chart_emergency_phone,
	identifiers: m.chart_identifiers,
	locale: m.staff_client_language
};

/** `4 h 30 min`, `45 min`. */
export function durationWords(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return m.record_minutes({ minutes });
	return rest === 0 ? m.chart_hours({ hours }) : m.chart_hours_minutes({ hours, minutes: rest });
}

/** `Mar 9, 2027, 10:00 AM`: a chart goes back over years. */
export const whenWords = (at: number, timeZone: string): string =>
	`${timeIn('short date', at, getLocale(), timeZone)}, ${timeWords(at, timeZone)}`;

/** How far an alert has come. */
export function alertWords({ level, isAcknowledged }: { level: RiskLevel | null; isAcknowledged: boolean }): string {
	if (level) return m.chart_alert_outcome({ level: riskWords[level]() });
	return isAcknowledged ? m.chart_alert_taken() : m.chart_alert_open();
}

type ListedNote = { state: 'draft' | 'awaiting' | 'signed' | 'reviewed'; format: string; author: string };
/** `DAP note, signed by Maya Lindqvist`. */
export const noteWords = ({ state, format, author: name }: ListedNote): string =>
	state === 'draft' ? m.chart_note_draft({ format, name }) : m.chart_note_signed({ format, name });
