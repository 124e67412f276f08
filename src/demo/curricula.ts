import { curricula } from '#lib/curricula/index.ts';
import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { isProposed } from '#lib/domain/curricula/next.ts';
import { app } from '#lib/server/app.ts';
import { addEntry } from '#lib/server/curricula/entries.ts';
import { follow, followedBy } from '#lib/server/curricula/following.ts';
import { courseOf, suggestionsFor } from '#lib/server/curricula/group-course.ts';
import { fill, templateIn } from '#lib/server/curricula/session-modules.ts';
import { setFollowing } from '#lib/server/curricula/series-course.ts';
import { keepVersion } from '#lib/server/curricula/versions.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { enrol } from '#lib/server/programs/enrolments.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { seriesFrom } from '#lib/server/weeks/series.ts';
import type { Setting } from './setting.ts';

/** Which blocks of the skills group's own plan explain and practice. */
const parts = { taught: 'skill', practiced: 'practice' };

const day = 24 * 3600_000;

const groupOf = ({ groups }: Setting) => groups.find(({ group }) => group.key === 'skills')!.id;

/** The skills group begins its curriculum. */
export async function beginCurriculum(setting: Setting, at: number): Promise<void> {
	const [curriculum] = curricula;
	if (!curriculum) return;
	const today = dayOf(at, setting.timeZone);
	await follow({ groupId: groupOf(setting), curriculum, locale: 'en' }, { by: setting.staff.nora.id, today, at });
}

/** What the nth session of the skills group taught: one template after the other, on the blocks that the demo's story plays. */
export async function teach(setting: Setting, groupId: string, session: number, n: number): Promise<void> {
	const [curriculum] = curricula;
	if (!curriculum || groupId !== groupOf(setting)) return;
	const { module, template } = nth(curriculum, n);
	const { store } = app();
	const row = {
		...{ id: randomId(), session, edition: 1, curriculum: curriculum.slug, version: curriculum.version, module },
		...{ template: template.slug, templateVersion: template.version, by: setting.staff.nora.id, at: Date.now() },
		blocks: template.blocks.map(({ stage }, at) => (stage ? parts[stage] : `none-${at}`))
	};
	await store.write((tx) => [keepVersion(tx, curriculum, row.at), tx.insert(store.t.sessionModule).values(row)]);
}

function nth({ streams, modules }: Curriculum, n: number) {
	const inOrder = streams[0]!.modules.flatMap((id) => modules.filter((module) => module.id === id));
	const all = inOrder.flatMap(({ id, sessions }) => sessions.map((template) => ({ module: id, template })));
	return all[n % all.length]!;
}

/** What people did with it outside, and the next session planned from what is proposed. */
export async function goOnWithCurriculum(setting: Setting, now: number): Promise<void> {
	const following = await followedBy(groupOf(setting));
	if (!following) return;
	const { nora } = setting.staff;
	const { curriculum, programId } = following;
	const today = dayOf(now, setting.timeZone);
	const course = await courseOf(following, nora.id, today);
	const stages = ['home', 'used', 'home', 'caught-up'] as const;
	for (const [n, stage] of stages.entries()) {
		const person = course.people[n % course.people.length];
		const { module } = nth(curriculum, n);
		const of = { programId, curriculum: curriculum.slug, module, stage, day: today, note: null };
		if (person) await addEntry({ clientId: person.id, ...of }, nora.id, now);
	}
	const [next] = course.coming;
	const best = next && suggestionsFor(course, next.session).find(isProposed);
	const template = best && templateIn(curriculum, best.template);
	if (next && template) await fill(next.session, template, following.locale, nora, now);
	for (const series of await seriesFrom(today, [following.groupId]))
		await setFollowing(series.id, following.groupId, true, nora.id, now);
}

/** A client of the evening group joined the skills group a few days ago. */
export async function joinLate(setting: Setting, now: number): Promise<void> {
	const clientId = setting.clients.wren!;
	await enrol(groupOf(setting), { clientId }, dayOf(now - 3 * day, setting.timeZone), setting.staff.nora.id);
}
