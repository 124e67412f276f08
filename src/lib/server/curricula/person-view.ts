import { depthAfter, timesHad } from '#lib/domain/curricula/coverage.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import type { PersonCourse } from './person-course.ts';

/** A person's courses in one language, module by module. */
export async function personView(courses: PersonCourse[], locale: Locale) {
	const names = await staffNames(courses.flatMap(({ entries }) => entries.map(({ by }) => by)));
	const sheetTitle = (slug: string | undefined) => worksheetBySlug(slug ?? '')?.title[locale] ?? null;
	return courses.map(({ curriculum, isCurrent, ledger, entries, catchUp, newcomer }) => ({
		...{ slug: curriculum.slug, title: curriculum.title[locale], isCurrent, newcomer: newcomer ?? [] },
		titles: Object.fromEntries(curriculum.modules.map(({ id, title }) => [id, title[locale]])),
		catchUp: catchUp.map((missed) => {
			const by = curriculum.modules.find(({ id }) => id === missed.module)?.catchUp;
			const sheet = by?.sheet ? { slug: by.sheet, title: sheetTitle(by.sheet) ?? by.sheet } : null;
			return { ...missed, words: by?.words[locale] ?? '', sheet };
		}),
		modules: curriculum.modules.map((module) => {
			const { taught = [], practiced = 0, home = 0, used = 0, caughtUp = null } = ledger.get(module.id) ?? {};
			const times = timesHad(module, ledger.get(module.id));
			return { id: module.id, taught, practiced, home, used, caughtUp, times, depth: depthAfter(times) };
		}),
		entries: entries.map(({ id, module, stage, day, note, by }) => ({
			...{ id, module, stage, day, note, by: names.get(by) ?? '' }
		}))
	}));
}

export type PersonView = Awaited<ReturnType<typeof personView>>[number];
