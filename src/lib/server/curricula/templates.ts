import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { curricula } from '#lib/curricula/index.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Stage } from '#lib/domain/curricula/coverage.ts';
import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { contentsOf, type Shown } from './block-contents.ts';
import { templateIn, type Template } from './session-modules.ts';

/** A session ready to lead, built in or saved by a program, in one language. */
export type TemplateView = {
	/** A template's slug, or a saved plan's id. */
	id: string;
	title: string;
	purpose: string;
	notes: string;
	/** The curriculum it belongs to; null for a saved plan. */
	curriculum: { slug: string; title: string } | null;
	mayChange: boolean;
	blocks: {
		title: string;
		minutes: number;
		kind: string | null;
		sheet: { slug: string; title: string } | null;
		stage: Stage | null;
		note: string;
		/** What participants will see in it. */
		shows: Shown[];
	}[];
};

/** The newest version of the template with this slug. */
export function productTemplate(slug: string): Template | null {
	for (const curriculum of curricula) {
		const found = templateIn(curriculum, slug);
		if (found) return found;
	}
	return null;
}

/** A built-in template, or a saved plan that the person may use; null if there is neither. */
export async function findTemplate(staff: StaffMember, id: string, locale: Locale): Promise<TemplateView | null> {
	const product = productTemplate(id);
	if (product) return viewOf(product, locale);
	const kept = (await keptPlans.list(staff)).find((it) => it.kind === 'plan' && it.id === id);
	if (!kept) return null;
	return {
		...{ id, title: kept.name, purpose: '', notes: kept.notes, curriculum: null, mayChange: kept.mayChange },
		blocks: kept.blocks.map(({ title, minutes, activity }, n) => ({
			...{ title, minutes, kind: activity?.kind ?? null, sheet: sheetIn(activity, locale), stage: null },
			note: kept.blockNotes?.[n] ?? '',
			shows: contentsOf(activity, locale)
		}))
	};
}

const viewOf = ({ curriculum, template }: Template, locale: Locale): TemplateView => ({
	...{ id: template.slug, title: template.title[locale], purpose: template.purpose[locale] },
	...{ notes: template.notes[locale], mayChange: false },
	curriculum: { slug: curriculum.slug, title: curriculum.title[locale] },
	blocks: template.blocks.map(({ title, minutes, activity, stage, note }) => ({
		...{ title: title[locale], minutes, kind: activity?.kind ?? null, sheet: sheetIn(activity, locale) },
		...{ stage: stage ?? null, note: note?.[locale] ?? '', shows: contentsOf(activity, locale) }
	}))
});

/** The worksheet that an activity hands out. */
function sheetIn(activity: ActivityConfig | null, locale: Locale) {
	const slug = activity && 'slug' in activity ? activity.slug : null;
	const sheet = worksheetBySlug(slug ?? '');
	return sheet ? { slug: sheet.slug, title: sheet.title[locale] } : null;
}

export const minutesOf = ({ blocks }: Pick<SessionTemplate, 'blocks'>): number =>
	blocks.reduce((sum, { minutes }) => sum + minutes, 0);
