/** Where the modules of a stream may come: once in order, around and around, in any order, or around and joined at a module's start. */
export type Order = 'linear' | 'cycle' | 'pool' | 'module-cycle';

/** What the engine needs of a curriculum; the curricula of the product have this shape and words besides. */
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

/** A session of the group that teaches one of its modules: held, or planned before the one in question. `day` is `YYYY-MM-DD`. */
export type Taught = { day: string; module: string; template: string };

export const moduleOf = (course: Pick<Course, 'modules'>, id: string): CourseModule | undefined =>
	course.modules.find((module) => module.id === id);

/** How often a group has had sessions of a module. */
export const timesHeld = (held: Taught[], module: string): number => held.filter((it) => it.module === module).length;

/** Which of a module's sessions a group has next, from 0: they follow each other, and begin again. */
export const sessionNext = ({ id, sessions }: CourseModule, held: Taught[]): number =>
	timesHeld(held, id) % sessions.length;
