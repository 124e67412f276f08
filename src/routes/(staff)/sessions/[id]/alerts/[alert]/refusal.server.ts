import { m } from '#lib/paraglide/messages.js';
import { passwordWords } from '#lib/pages/record/words.ts';
import type { Filed } from '#lib/server/records/risk-assessing.ts';

/** Why an assessment was not filed, where the person looks. */
export function errorsOf(refused: Exclude<Filed, { ok: true }>): { form: string } | { password: string } {
	if (refused.code === 'wrong' || refused.code === 'wait') return { password: passwordWords(refused) };
	if (refused.code === 'too-late') return { form: m.record_alert_refused_late() };
	if (refused.code === 'stale') return { form: m.record_alert_refused_stale() };
	return { form: refused.code === 'not-yours' ? m.record_alert_refused_yours() : m.record_alert_refused() };
}
