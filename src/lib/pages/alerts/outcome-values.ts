import { findingNames, findingValues, type FindingValue } from '#lib/domain/risk-assessment.ts';

type Values = Record<string, string | string[]>;

/** Not kept with a draft: a password never is, and which alerts were listed is the page's to say. */
const notKept = ['password', 'alerts'];

/** What is in the fields of an assessment, as a form shows it again. */
export const outcomeValues = (typed: FormData): Values => ({
	...(Object.fromEntries([...typed].filter(([name]) => !notKept.includes(name))) as Record<string, string>),
	actions: typed.getAll('actions').map(String)
});

/** A draft as the form has its fields now: findings were once words alone, under the name that holds the choice today. */
export function draftValues(kept: Values): Values {
	const values = { ...kept };
	for (const name of findingNames) {
		const before = values[name];
		if (typeof before !== 'string' || before === '' || findingValues.includes(before as FindingValue)) continue;
		values[name] = 'described';
		values[`${name}Words`] = before;
	}
	return values;
}
