import { factIn, type Facts } from '#lib/activities/facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DiscussionEvents, DiscussionSlices } from './fold.ts';

type Called = { kind: 'discussion-called'; question: Local };

export const facts: Facts<{ question: Local }, DiscussionSlices, DiscussionEvents, Called> = {
	floor: ({ spoke }, seat) => ({ turns: spoke.includes(seat) ? 1 : 0, ms: 0 }),
	/** That this person raised a hand and was called on. Speaking without a raised hand isn't logged, so no fact covers it. */
	person: ({ block, config, last, floor }) =>
		floor.turns
			? [factIn(block, 'called', last('discussion.told'), { kind: 'discussion-called', question: config.question })]
			: [],
	told: {
		'discussion-called': {
			place: 'observed',
			group: 'attendance',
			say: ({ question }, { locale }) =>
				m.activities_discussion_note_called({ question: question[locale] }, { locale }),
			lines: ({ question }, { locale }) => [
				{ label: question[locale], value: m.activities_discussion_note_fact_called({}, { locale }) }
			]
		}
	}
};
