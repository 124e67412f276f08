import type { Locale } from '#lib/domain/worksheet.ts';
import { readGuide, type Guide } from './guides.ts';
import { isStillPlanned, modulesOf, templateIn, type Chosen } from './session-modules.ts';
import { versionOf } from './versions.ts';

/** The notes of the template a session was planned from, for its facilitators: never for a phone or the display. */
export type TemplateNotes = {
	title: string;
	/** What it teaches; null for a plan that a site keeps. */
	module: string | null;
	/** For the session as a whole. */
	notes: string;
	/** What people practice at home; null for a plan that a site keeps. */
	homePractice: string | null;
	/** By block. */
	blocks: Record<string, string>;
};

/** Null for a session that was not planned from a template, and for a plan that says nothing. */
export async function notesOf(session: number, locale: Locale): Promise<TemplateNotes | null> {
	const guide = await readGuide(session);
	if (guide && (await isStillPlanned(session, Object.keys(guide.blocks))))
		return { ...guide, module: null, homePractice: null };
	const chosen = (await modulesOf([session])).get(session);
	return chosen && (await isStillPlanned(session, chosen.blocks)) ? wordsOf(chosen, locale) : null;
}

/** The same, to be kept with a plan that is made of this session's. */
export async function guideNow(session: number, locale: Locale): Promise<Guide | null> {
	const notes = await notesOf(session, locale);
	return notes && { title: notes.title, notes: notes.notes, blocks: notes.blocks };
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
