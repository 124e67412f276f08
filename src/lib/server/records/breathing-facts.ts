import type { BreathingSeat } from '#lib/activities/breathing/fold.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { inBlock, lastIn, partsOf, type Facts, type One } from './own-parts.ts';

/** How tense somebody was before and after, from 0 to 10. What was passed leaves nothing. */
export function breathingFacts(one: One, block: Block): Facts {
	const mine: BreathingSeat = Object.assign({}, ...partsOf<BreathingSeat>(one, block).map(({ part }) => part));
	const [before, after] = [mine.before ?? null, mine.after ?? null];
	if (before === null && after === null) return [];
	const title = { en: block.title, es: block.title };
	return [
		{
			...{ id: `${block.id}/tension`, kind: 'rating', title, name: tension, before, after, min: 0, max: 10 },
			source: inBlock(block, lastIn(one, block, 'breathing.rated'))
		}
	];
}

const tension: Local = {
	en: m.activities_breathing_note_tension({}, { locale: 'en' }),
	es: m.activities_breathing_note_tension({}, { locale: 'es' })
};
