/** When attendance is a reason to reach out: too many absences in a period, too many in a row, too often late, or too low an attendance rate. */
export const attendanceRuleKinds = ['missed', 'in-a-row', 'late', 'goal'] as const;
export type AttendanceRuleKind = (typeof attendanceRuleKinds)[number];

export type AttendanceRule = {
	id: string;
	kind: AttendanceRuleKind;
	/** Number of times; for a goal, a percentage. */
	count: number;
	/** How many days to look back, including today; also limits `in-a-row`. */
	windowDays: number;
	/** Whether an excused absence counts as missed. */
	countsExcused: boolean;
};

/** One service someone was expected at. Lists are oldest first. */
export type AttendanceLine = { day: string; outcome: 'attended' | 'missed' | 'excused'; isLate: boolean };

/** A rule that someone's attendance meets: the count, or the percentage attended, and the last day that counted. */
export type MetRule = { rule: AttendanceRule; counted: number; of: number; lastOn: string };

const isMissed = ({ outcome }: AttendanceLine, rule: AttendanceRule): boolean =>
	outcome === 'missed' || (outcome === 'excused' && rule.countsExcused);

/** The rules someone meets. A goal needs at least three services, so that one absence is not read as a trend. */
export function rulesMet(
	rules: readonly AttendanceRule[],
	lines: readonly AttendanceLine[],
	since: (windowDays: number) => string
): MetRule[] {
	return rules.flatMap((rule) => {
		const from = since(rule.windowDays);
		const found = metBy(
			rule,
			lines.filter(({ day }) => day >= from)
		);
		return found ? [{ rule, ...found }] : [];
	});
}

/** Below this many services, a percentage means little. */
const leastForGoal = 3;

function metBy(rule: AttendanceRule, lines: readonly AttendanceLine[]): Omit<MetRule, 'rule'> | null {
	const missed = lines.filter((line) => isMissed(line, rule));
	const enough = (counted: readonly AttendanceLine[]) =>
		counted.length >= rule.count ? { counted: counted.length, of: lines.length, lastOn: counted.at(-1)!.day } : null;
	switch (rule.kind) {
		case 'missed':
			return enough(missed);
		case 'late':
			return enough(lines.filter(({ isLate }) => isLate));
		case 'in-a-row': {
			// An excused absence that doesn't count neither extends a streak nor breaks it.
			const told = lines.filter(({ outcome }) => outcome !== 'excused' || rule.countsExcused);
			const end = told.findLastIndex((line) => !isMissed(line, rule));
			return enough(told.slice(end + 1));
		}
		case 'goal': {
			// An excused absence that counts is like any other: it lowers the rate, and may be the most recent one.
			const asked = lines.filter(({ outcome }) => outcome !== 'excused' || rule.countsExcused);
			const share = Math.floor((asked.filter(({ outcome }) => outcome === 'attended').length / asked.length) * 100);
			if (asked.length < leastForGoal || share >= rule.count || missed.length === 0) return null;
			return { counted: share, of: asked.length, lastOn: missed.at(-1)!.day };
		}
	}
}
