import type { Outcome } from '#lib/domain/practice.ts';
import { m } from '#lib/paraglide/messages.js';

/** For staff: what became of something that was agreed on. */
export const practiceWords: Record<Outcome, () => string> = {
	done: m.my_staff_practice_done,
	partly: m.my_staff_practice_partly,
	not: m.my_staff_practice_not
};
