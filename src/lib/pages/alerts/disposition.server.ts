import { disposition, type Disposition } from '#lib/domain/disposition.ts';
import { m } from '#lib/paraglide/messages.js';
import { instantOf } from '#lib/server/programs/times.ts';

type Values = Record<string, string | string[]>;
type Errors = Record<string, string>;
const texts = ['tool', 'ideation', 'plan', 'intent', 'means', 'protective', 'level', 'note'] as const;

/** What a clinician sent, at the clock of the program; what does not fit, by field. */
export function readDisposition(
	form: FormData,
	timeZone: string,
	now = Date.now()
): { values: Values; errors: Errors; disposition: Disposition | null } {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const written = Object.fromEntries(texts.map((name) => [name, text(name)]));
	const [assessedAt, followUpOn, locationConfirmed] = ['assessedAt', 'followUpOn', 'locationConfirmed'].map(text);
	const actions = form.getAll('actions').map(String);
	const [day = '', time = ''] = assessedAt!.split('T');
	const at = instantOf(day, time, timeZone);
	const shaped = disposition.safeParse({
		...written,
		assessedAt: at !== null && at <= now ? at : undefined,
		actions,
		followUpOn: followUpOn || null,
		locationConfirmed: locationConfirmed === 'on'
	});
	const values: Values = { ...written, actions, assessedAt: assessedAt!, followUpOn: followUpOn! };
	if (locationConfirmed === 'on') values.locationConfirmed = 'on';
	if (shaped.success) return { values, errors: {}, disposition: shaped.data };
	const wrong = shaped.error.issues.map(({ path }) => String(path[0] ?? 'actions'));
	return { values, errors: Object.fromEntries(wrong.map((field) => [field, wordsFor(field)])), disposition: null };
}

function wordsFor(field: string): string {
	switch (field) {
		case 'assessedAt':
			return m.record_alert_error_assessed();
		case 'level':
			return m.record_alert_error_level();
		case 'actions':
			return m.record_alert_error_actions();
		case 'followUpOn':
			return m.record_alert_error_date();
		default:
			return m.record_alert_error_long();
	}
}
