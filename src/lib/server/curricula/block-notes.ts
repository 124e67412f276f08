import type { Locale } from '#lib/domain/worksheet.ts';
import { modulesOf, templateIn, type Chosen } from './session-modules.ts';
import { versionOf } from './versions.ts';

/** The notes of the template a session was planned from, for its facilitators: never for a phone or the display. */
export type TemplateNotes = {
	title: string;
	module: string;
	/** For the session as a whole. */
	notes: string;
	/** What to do for homework. */
	homePractice: string;
	/** By block. */
	blocks: Record<string, string>;
};

/** Null for a session that was not planned from a template. */
export async function notesOf(session: number, locale: Locale): Promise<TemplateNotes | null> {
	const chosen = (await modulesOf([session])).get(session);
	return chosen ? wordsOf(chosen, locale) : null;
}

async function wordsOf({ curriculum, version, module, template, blocks }: Chosen, locale: Locale) {
	const whole = await versionOf(curriculum, version);
	const found = whole && templateIn(whole, template)?.template;
	const of = whole?.modules.find(({ id }) => id === module);
	if (!found || !of) return null;
	const notes = found.blocks.flatMap(({ note }, n) => (note && blocks[n] ? [[blocks[n], note[locale]]] : []));
	return {
		...{ title: found.title[locale], module: of.title[locale], notes: found.notes[locale] },
		...{ homePractice: of.homePractice[locale], blocks: Object.fromEntries(notes) as Record<string, string> }
	};
}
