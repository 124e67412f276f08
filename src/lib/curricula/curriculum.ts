import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { Audience } from '#lib/domain/curricula/audience.ts';
import type { Local } from '#lib/domain/worksheet.ts';

/**
 * A block of a session template. `stage` says what doing it means for whoever was there (design: left before the skill block = not taught):
 * the skill was explained, or practiced. `note` is for the facilitator alone.
 */
export type TemplateBlock = {
	title: Local;
	minutes: number;
	activity: ActivityConfig | null;
	stage?: 'taught' | 'practiced';
	note?: Local;
};

/** A session ready to lead: its blocks in order. `notes` tell the facilitator what to prepare and to watch for. */
export type SessionTemplate = {
	/** Unique in the product; letters, digits and dashes. */
	slug: string;
	version: number;
	title: Local;
	purpose: Local;
	notes: Local;
	blocks: TemplateBlock[];
};

/** How a person who has had a module before takes part in it again. */
export type Depths = {
	/** The first time: what to learn. */
	learn: Local;
	/** The second time: where to apply it. */
	apply: Local;
	/** From the third time on: what to teach somebody newer. */
	teach: Local;
};

/** When a module may come, as data. Days are of the program's calendar; a week counts from 1, the week a person's enrollment began. */
export type ModuleRules = {
	/** A person may begin with it. */
	entry: boolean;
	/** Modules, by id, that a person should have had before. */
	requires?: string[];
	/** Not before this week of a person's stay. */
	notBeforeWeek?: number;
	/** At least so many days between two times of it in one group. */
	spacingDays?: number;
	/** Whether coming again is of use, and how many times are enough. */
	repeatable: boolean;
	/** How many sessions of it a person needs before it counts as had. */
	dose: number;
};

/** One skill or topic, taught in one or more sessions, each a template. */
export type CurriculumModule = {
	/** Unique in its curriculum. */
	id: string;
	title: Local;
	/** What a person can do afterwards, in plain words. */
	goal: Local;
	rules: ModuleRules;
	/** When to go slowly or leave it out. */
	cautions: Local;
	depths: Depths;
	/** What a person who missed it can do alone or in ten minutes with staff: words, and a worksheet by slug. */
	catchUp: { words: Local; sheet?: string };
	/** What to practice at home until next time. */
	homePractice: Local;
	sessions: SessionTemplate[];
};

/**
 * The order of modules. `linear`: once, from first to last. `cycle`: around and around, joined anywhere. `pool`: in any order.
 * `module-cycle`: around, joined only where a module begins.
 */
export type Stream = {
	id: string;
	title: Local;
	order: 'linear' | 'cycle' | 'pool' | 'module-cycle';
	modules: string[];
};

/** Weeks of content for one kind of group. All texts are the product's own; `sources` cites where the ideas come from. */
export type Curriculum = {
	slug: string;
	version: number;
	title: Local;
	summary: Local;
	audience: Audience;
	sources: string[];
	streams: Stream[];
	modules: CurriculumModule[];
	/** A newcomer's first days: modules or sheets to have soon, with why. */
	newcomer: { words: Local; modules: string[]; sheet?: string };
};
