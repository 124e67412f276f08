import { goalsIn } from '#lib/domain/goal-progress.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { progressWords } from '#lib/server/care-plans/words.ts';
import type { Part } from './paper.ts';

/** The objectives that a note worked on, and how they moved. */
export function goalParts(data: unknown, { locale }: { locale: Locale }): Part[] {
	const goals = goalsIn(data);
	if (goals.length === 0) return [];
	const line = ({ text, progress, words }: (typeof goals)[number]) =>
		[`${text}: ${progressWords[progress]({}, { locale })}`, words].filter(Boolean).join(', ');
	return [
		{ kind: 'heading', text: m.care_plan_goals_title({}, { locale }) },
		{ kind: 'text', text: goals.map(line).join('\n') }
	];
}
