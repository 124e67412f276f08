import type { CrisisLine } from '#lib/domain/crisis.ts';
import { crisisSchema } from '#lib/domain/crisis-schema.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SafetySettings } from '#lib/server/live/safety-settings.ts';

/** As many lines as the settings take. */
const most = 12;

/** What an administrator sent; what does not fit, by field. `supervisors` are the ids of who may be on call. */
export function readSafety(
	form: FormData,
	supervisors: string[]
): {
	settings: SafetySettings;
	errors: Record<string, string>;
	sent: { minutes: string; onCall: string; crisis: CrisisLine[] };
} {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const local = (name: string) => ({ en: text(`${name}.en`), es: text(`${name}.es`) });
	const lines = Array.from({ length: most }, (_, i) => i).flatMap((i): { i: number; line: CrisisLine }[] => {
		const at = (name: string) => `line.${i}.${name}`;
		const to = text(at('to'));
		const way = text(at('way')) as CrisisLine['way'];
		return to
			? [{ i, line: { way, to, label: local(at('label')), help: local(at('help')), words: local(at('words')) } }]
			: [];
	});
	const crisis = lines.map(({ line }) => line);
	const minutes = Number(text('minutes'));
	const onCall = text('onCall') || null;
	const errors: Record<string, string> = {};
	if (!(minutes >= 1 && minutes <= 60)) errors.minutes = m.staff_safety_minutes_wrong();
	if (onCall && !supervisors.includes(onCall)) errors.onCall = m.staff_safety_on_call_wrong();
	if (crisis.length === 0) errors['line.0.to'] = m.staff_safety_crisis_none();
	for (const [n, { line }] of lines.entries())
		if (!crisisSchema.safeParse([line]).success) errors[`line.${n}.to`] = m.staff_safety_line_wrong({ number: n + 1 });
	return {
		settings: { minutes, onCall, crisis },
		errors,
		sent: { minutes: text('minutes'), onCall: text('onCall'), crisis }
	};
}
