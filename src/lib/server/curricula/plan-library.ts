import { curricula } from '#lib/curricula/index.ts';
import { isProposed } from '#lib/domain/curricula/next.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { followedBy, type Following } from './following.ts';
import { courseOf, suggestionsOn } from './group-course.ts';
import { templateIn, type Template } from './session-modules.ts';
import { productTemplate } from './templates.ts';

/** What a new session may be planned from besides its group's own plans. */
export type PlanLibrary = {
	/** Every session of the product's curricula, by curriculum; `value` is its slug. */
	groups: { label: string; options: { value: string; label: string }[] }[];
	/** What comes next by the curriculum that the group follows, as far as it is known today. */
	next: { curriculum: string; module: string | null } | null;
};

/** Reads what the group's people have, for the proposal, which leaves their audit rows. */
export async function planLibrary(groupId: string, staff: Pick<StaffMember, 'id'>, day: string, locale: Locale) {
	const following = await followedBy(groupId);
	const best = following && (await nextFor(following, staff.id, day));
	const found: PlanLibrary = {
		groups: curricula.map(({ title, modules }) => ({
			label: title[locale],
			options: modules.flatMap(({ sessions }) =>
				sessions.map(({ slug, title }) => ({ value: slug, label: title[locale] }))
			)
		})),
		next: following && {
			curriculum: following.curriculum.title[locale],
			module: following.curriculum.modules.find(({ id }) => id === best?.module)?.title[locale] ?? null
		}
	};
	return found;
}

const nextFor = async (following: Following, by: string, day: string) =>
	suggestionsOn(await courseOf(following, by, day), day).find(isProposed);

export type FromLibrary = { template: Template; locale: Locale };

/** What comes next for a session of that day; null where nothing is proposed or the group follows no curriculum. */
export async function nextTemplate(groupId: string, by: string, day: string): Promise<FromLibrary | null> {
	const following = await followedBy(groupId);
	const best = following && (await nextFor(following, by, day));
	const template = best && templateIn(following!.curriculum, best.template);
	return template ? { template, locale: following!.locale } : null;
}

/** A session by its slug: in the version and language that the group follows, or the newest in the person's own. */
export async function libraryTemplate(groupId: string, slug: string, locale: Locale): Promise<FromLibrary | null> {
	const following = await followedBy(groupId);
	const own = following && templateIn(following.curriculum, slug);
	if (own) return { template: own, locale: following!.locale };
	const product = productTemplate(slug);
	return product && { template: product, locale };
}
