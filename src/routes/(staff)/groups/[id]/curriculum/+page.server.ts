import { curricula } from '#lib/curricula/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { followedBy } from '#lib/server/curricula/following.ts';
import { courseOf } from '#lib/server/curricula/group-course.ts';
import { seriesOfGroup } from '#lib/server/weeks/group-series.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { choose, fillSession, stop, take } from './choosing.server.ts';
import { openCourse } from './open-course.server.ts';
import { viewOf } from './view.server.ts';

export const load: PageServerLoad = async (event) => {
	const { staff, group, today, mayChoose } = await openCourse(event);
	const locale = getLocale();
	const following = await followedBy(group.id);
	const filled = Number(event.url.searchParams.get('filled')) || null;
	return {
		...{ group: { id: group.id, title: group.title }, mayChoose, filled, locale },
		series: following ? await seriesHere(group, today) : [],
		course: following && viewOf(await courseOf(following, staff.id, today), today, locale),
		choices: curricula.map(({ slug, version, title, summary, audience, modules }) => ({
			...{ slug, version, title: title[locale], summary: summary[locale], audience, modules: modules.length }
		}))
	};
};

const seriesHere = async (group: { id: string; programId: string }, today: string) =>
	(await seriesOfGroup(group, today)).map(({ leads: _, room: __, ...series }) => series);

export const actions: Actions = { choose, stop, take, fill: fillSession };
