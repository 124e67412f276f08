/** When somebody's attendance is a reason to reach out: missed so many times within some days, so many in a row, late so many times; or below a share. */
export const attendanceRuleKinds = ['missed', 'in-a-row', 'late', 'goal'] as const;
export type AttendanceRuleKind = (typeof attendanceRuleKinds)[number];

export type AttendanceRule = {
	id: string;
	kind: AttendanceRuleKind;
	/** Times; of a goal, percent. */
	count: number;
	/** Days that it looks back over, today included. What is in a row looks back over them too. */
	windowDays: number;
	/** Whether an excused absence counts as missed. */
	countsExcused: boolean;
};

/** One service that somebody was expected at, oldest first where there are several. */
export type AttendanceLine = { day: string; outcome: 'attended' | 'missed' | 'excused'; isLate: boolean };

/** A rule that somebody's attendance meets: how many times it was, or the percent attended, and when it was so last. */
export type MetRule = { rule: AttendanceRule; counted: number; of: number; lastOn: string };

const isMissed = ({ outcome }: AttendanceLine, rule: AttendanceRule): boolean =>
	outcome === 'missed' || (outcome === 'excused' && rule.countsExcused);

/** Which rules somebody meets. A goal needs three services to be asked of, so that one absence is no trend. */
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

/** Fewer services than this are no share of anything. */
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
			// An excused absence that does not count neither adds to a row nor ends it.
			const told = lines.filter(({ outcome }) => outcome !== 'excused' || rule.countsExcused);
			const end = told.findLastIndex((line) => !isMissed(line, rule));
			return enough(told.slice(end + 1));
		}
		case 'goal': {
			// An excused one that counts is an absence like any other: it lowers the share, and may be the last one.
			const asked = lines.filter(({ outcome }) => outcome !== 'excused' || rule.countsExcused);
			const share = Math.floor((asked.filter(({ outcome }) => outcome === 'attended').length / asked.length) * 100);
			if (asked.length < leastForGoal || share >= rule.count || missed.length === 0) return null;
			return { counted: share, of: asked.length, lastOn: missed.at(-1)!.day };
		}
	}
}
