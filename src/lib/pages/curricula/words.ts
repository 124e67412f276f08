import type { AudienceDoubt } from '#lib/domain/curricula/audience.ts';
import type { Depth, EntryStage } from '#lib/domain/curricula/coverage.ts';
import type { CourseModule, Order } from '#lib/domain/curricula/course.ts';
import type { ToCatchUp } from '#lib/domain/curricula/catch-up.ts';
import type { Against, For, LeftOut } from '#lib/domain/curricula/next.ts';
import { listIn } from '#lib/domain/format.ts';
import { dateWords } from '#lib/pages/when.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Names of modules, or of people, by id. */
export type Names = Record<string, string>;

export const listed = (ids: string[], names: Names): string =>
	listIn(
		ids.map((id) => names[id] ?? id),
		getLocale()
	);

export const orderWords: Record<Order, () => string> = {
	linear: m.curriculum_order_linear,
	cycle: m.curriculum_order_cycle,
	pool: m.curriculum_order_pool,
	'module-cycle': m.curriculum_order_module_cycle
};

export const depthWords: Record<Depth, () => string> = {
	learn: m.curriculum_depth_learn,
	apply: m.curriculum_depth_apply,
	teach: m.curriculum_depth_teach
};

export const stageWords: Record<EntryStage, () => string> = {
	practiced: m.curriculum_stage_practiced,
	home: m.curriculum_stage_home,
	used: m.curriculum_stage_used,
	'caught-up': m.curriculum_stage_caught_up
};

/** Why a curriculum may not be for a group, said to who may use it all the same. */
export const doubtWords: Record<AudienceDoubt, (of: { group: string }) => string> = {
	'group-of-clients': m.curriculum_doubt_clients,
	'group-unknown': m.curriculum_doubt_unknown,
	'group-of-families': m.curriculum_doubt_families
};

export const audienceWords = { clients: m.curriculum_for_clients, families: m.curriculum_for_families };

/** A module's rules, a sentence each. */
export function rulesWords({ rules }: CourseModule, modules: Names): string[] {
	const { entry, requires = [], notBeforeWeek, spacingDays = 0, repeatable, dose } = rules;
	return [
		entry ? m.curriculum_rule_entry() : m.curriculum_rule_not_entry(),
		...(requires.length > 0 ? [m.curriculum_rule_requires({ modules: listed(requires, modules) })] : []),
		...(notBeforeWeek === undefined ? [] : [m.curriculum_rule_week({ week: notBeforeWeek })]),
		...(spacingDays > 0 ? [m.curriculum_rule_spacing({ count: spacingDays })] : []),
		...(dose > 1 ? [m.curriculum_rule_dose({ count: dose })] : []),
		repeatable ? m.curriculum_rule_repeat() : m.curriculum_rule_once()
	];
}

export function forWords(reason: For, people: Names): string {
	switch (reason.why) {
		case 'goes-on':
			return m.curriculum_for_goes_on({ session: reason.session, of: reason.of });
		case 'lack':
			return m.curriculum_for_lack({ count: reason.count, of: reason.of });
		case 'newcomers':
			return m.curriculum_for_newcomers({ names: listed(reason.people, people) });
		case 'in-order':
			return m.curriculum_for_in_order();
		case 'days-since':
			return m.curriculum_for_days({ count: reason.days });
		case 'never-held':
			return m.curriculum_for_never();
	}
}

export function againstWords(reason: Against, modules: Names): string {
	switch (reason.why) {
		case 'not-its-turn':
			if (reason.first === null) return m.curriculum_against_turn();
			return m.curriculum_against_turn_after({ module: modules[reason.first] ?? reason.first });
		case 'had-by-group':
			return m.curriculum_against_had();
		case 'spacing':
			return m.curriculum_against_spacing({ day: dateWords(reason.until), days: reason.days });
		case 'nobody-lacks':
			return m.curriculum_against_nobody_lacks();
		case 'for-nobody':
			return m.curriculum_against_for_nobody();
	}
}

export function leftOutWords(left: LeftOut, people: Names, modules: Names): string {
	const name = people[left.person] ?? '';
	switch (left.why) {
		case 'requires':
			return m.curriculum_left_requires({ name, modules: listed(left.modules, modules) });
		case 'too-early':
			return m.curriculum_left_early({ name, week: left.week });
		case 'not-entry':
			return m.curriculum_left_entry({ name });
		case 'mid-module':
			return m.curriculum_left_mid({ name });
	}
}

export function missedWords({ why, heldOn }: ToCatchUp): string {
	const day = dateWords(heldOn);
	switch (why) {
		case 'before':
			return m.curriculum_why_before({ day });
		case 'absent':
			return m.curriculum_why_absent({ day });
		case 'partly':
			return m.curriculum_why_partly({ day });
	}
}
