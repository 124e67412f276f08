import type { OutcomeClass } from '#lib/domain/outcomes/change.ts';
import { m } from '#lib/paraglide/messages.js';

export const classWords: Record<OutcomeClass, () => string> = {
	'reliable-recovery': m.outcomes_class_reliable_recovery,
	recovery: m.outcomes_class_recovery,
	'reliable-improvement': m.outcomes_class_reliable_improvement,
	'no-reliable-change': m.outcomes_class_no_reliable_change,
	'not-a-case': m.outcomes_class_not_a_case,
	'reliable-deterioration': m.outcomes_class_reliable_deterioration
};

/** `+4`, `−4`, `0`, with what it means where it is a change that counts. */
export function changeWords(by: number, mark: 'better' | 'worse' | null): string {
	const signed = by > 0 ? `+${by}` : String(by).replace('-', '−');
	if (mark === 'better') return m.outcomes_mark_better({ by: signed });
	return mark === 'worse' ? m.outcomes_mark_worse({ by: signed }) : signed;
}
