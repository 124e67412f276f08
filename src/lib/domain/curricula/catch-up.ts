import { timesHad } from './coverage.ts';
import { moduleOf, type Course, type Taught } from './course.ts';
import { isNewOn, type Person } from './person.ts';

/** A module that the group has had and this person hasn't. */
export type ToCatchUp = {
	module: string;
	/** The group's last session of it. */
	heldOn: string;
	/** Held before they joined, while they were away, or they attended only part of it. */
	why: 'before' | 'absent' | 'partly';
};

/** What a person missed, oldest first. Modules held before they joined count only if they won't come around again. */
export function catchUpOf(course: Course, held: Taught[], { startsOn, ledger }: Person): ToCatchUp[] {
	const onlyOnce = new Set(course.streams.filter(({ order }) => order === 'linear').flatMap(({ modules }) => modules));
	return course.modules
		.flatMap((module): ToCatchUp[] => {
			const coverage = ledger.get(module.id);
			const last = held
				.filter((it) => it.module === module.id)
				.toSorted((a, b) => a.day.localeCompare(b.day))
				.at(-1);
			if (!last || timesHad(module, coverage) > 0) return [];
			const heldOn = last.day;
			if (heldOn < startsOn) return onlyOnce.has(module.id) ? [{ module: module.id, heldOn, why: 'before' }] : [];
			const isPartly = coverage && coverage.partly.length + coverage.taught.length > 0;
			return [{ module: module.id, heldOn, why: isPartly ? 'partly' : 'absent' }];
		})
		.sort((a, b) => a.heldOn.localeCompare(b.heldOn));
}

/** Modules a newcomer should get soon and hasn't had; null for someone who is no longer a newcomer. */
export function newcomerPath(course: Course, person: Person, day: string): string[] | null {
	if (!isNewOn(person, day)) return null;
	return course.newcomer.modules.filter((id) => {
		const module = moduleOf(course, id);
		return module !== undefined && timesHad(module, person.ledger.get(id)) === 0;
	});
}
