/** How a stream orders its modules: once in order, in a cycle, in any order, or in a cycle that people join only at the start of a module. */
export type Order = 'linear' | 'cycle' | 'pool' | 'module-cycle';

/** The part of a curriculum the engine needs; built-in curricula have this shape plus texts. */
export type Course = {
	streams: { id: string; order: Order; modules: string[] }[];
	modules: CourseModule[];
	newcomer: { modules: string[] };
};
export type CourseModule = {
	id: string;
	rules: {
		entry: boolean;
		requires?: string[] | undefined;
		notBeforeWeek?: number | undefined;
		spacingDays?: number | undefined;
		repeatable: boolean;
		dose: number;
	};
	sessions: { slug: string }[];
};

/** A group session that teaches one of its modules: already held, or planned before the one in question. `day` is `YYYY-MM-DD`. */
export type Taught = { day: string; module: string; template: string };

export const moduleOf = (course: Pick<Course, 'modules'>, id: string): CourseModule | undefined =>
	course.modules.find((module) => module.id === id);

/** How many sessions of a module a group has had. */
export const timesHeld = (held: Taught[], module: string): number => held.filter((it) => it.module === module).length;

/** Which of a module's sessions comes next for a group, from 0: they follow in order, then start over. */
export const sessionNext = ({ id, sessions }: CourseModule, held: Taught[]): number =>
	timesHeld(held, id) % sessions.length;
