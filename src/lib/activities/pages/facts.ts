import { factIn, type Facts } from '#lib/activities/facts.ts';
import { span } from '#lib/domain/note-facts.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PagesEvents, PagesSlices } from './fold.ts';

type Shown = { kind: 'pages-shown'; title: string; from: number; to: number };

export const facts: Facts<unknown, PagesSlices, PagesEvents, Shown> = {
	/** That pages were shown while this person was present. Who read them is not known. */
	person: ({ block, present }) =>
		present ? [factIn(block, 'pages', null, { kind: 'pages-shown', title: block.title, ...present })] : [],
	told: {
		'pages-shown': {
			place: 'intervention',
			group: 'practice',
			say: (fact, words) => m.activities_pages_note_shown({ title: fact.title, ...span(fact, words) }, words),
			lines: (fact, words) => [
				{ label: fact.title, value: m.activities_pages_note_fact_shown(span(fact, words), words) }
			]
		}
	}
};
