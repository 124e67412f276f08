import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { catchUpOf, newcomerPath } from '#lib/domain/curricula/catch-up.ts';
import { depthAfter, timesHad } from '#lib/domain/curricula/coverage.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { aheadOf, suggestionsFor, type GroupCourse } from '#lib/server/curricula/group-course.ts';

/** What the page shows of a group's curriculum, in one language. */
export function viewOf(course: GroupCourse, today: string, locale: Locale) {
	const { following, roster, people, open, coming, dropped } = course;
	const { curriculum } = following;
	const next = coming.find(({ by }) => by !== 'person');
	const suggestions = next ? suggestionsFor(course, next.session) : [];
	return {
		...{ ...headOf(curriculum, locale), language: following.locale, since: following.startsOn },
		newest: curriculumBySlug(curriculum.slug)?.version ?? curriculum.version,
		people: Object.fromEntries(roster.map(({ clientId, preferredName }) => [clientId, preferredName])),
		open: open.map(({ session, title, startedAt, timeZone }) => ({ session, title, startedAt, timeZone })),
		next: next
			? {
					...{ session: next.session, plannedStart: next.plannedStart, timeZone: next.timeZone, suggestions },
					planned: next.chosen?.template ?? null
				}
			: null,
		dropped: dropped.map(({ session, plannedStart, timeZone, chosen }) => ({
			...{ session, plannedStart, timeZone, module: chosen!.module }
		})),
		ahead: aheadOf(course).map(({ session, day, chosen, module, template }, n) => ({
			...{ session, day, module, template, by: coming[n]!.by, isChosen: chosen !== null },
			...{ plannedStart: coming[n]!.plannedStart, timeZone: coming[n]!.timeZone }
		})),
		matrix: curriculum.modules.map((module) => ({
			module: module.id,
			cells: people.map(({ id, ledger }) => {
				const times = timesHad(module, ledger.get(module.id));
				const { partly = [], taught = [] } = ledger.get(module.id) ?? {};
				return { person: id, depth: depthAfter(times), isPartly: times === 0 && partly.length + taught.length > 0 };
			})
		})),
		catchUp: people.flatMap((person) => {
			const modules = catchUpOf(curriculum, course.held, person);
			return modules.length > 0 ? [{ person: person.id, modules }] : [];
		}),
		newcomers: people.flatMap((person) => {
			const modules = newcomerPath(curriculum, person, today);
			return modules && modules.length > 0 ? [{ person: person.id, modules }] : [];
		}),
		newcomerWords: curriculum.newcomer.words[locale]
	};
}

export type CourseView = ReturnType<typeof viewOf>;

const headOf = ({ slug, version, title, summary, audience, modules }: Curriculum, locale: Locale) => ({
	...{ slug, version, audience, title: title[locale], summary: summary[locale] },
	modules: modules.map(({ id, title, goal, cautions, depths, sessions }) => ({
		...{ id, title: title[locale], goal: goal[locale], cautions: cautions[locale] },
		depths: { learn: depths.learn[locale], apply: depths.apply[locale], teach: depths.teach[locale] },
		sessions: sessions.map(({ slug, title }) => ({ slug, title: title[locale] }))
	}))
});
