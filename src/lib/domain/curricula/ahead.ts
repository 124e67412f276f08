import type { Coverage, Ledger } from './coverage.ts';
import type { Course, Taught } from './course.ts';
import { isProposed, nextSession } from './next.ts';
import { isExpectedOn, type Person } from './person.ts';

/** An upcoming session. `chosen` is the module someone picked for it. Canceled sessions are not included, so their modules move to later ones. */
export type Coming = { session: number; day: string; chosen: { module: string; template: string } | null };
export type Expectation = Coming & { module: string | null; template: string | null };

/** What upcoming sessions would teach if everyone attended each and the first suggestion were always taken. */
export function weeksAhead(course: Course, held: Taught[], people: Person[], coming: Coming[]): Expectation[] {
	let [soFar, present] = [held, people];
	return [...coming]
		.sort((a, b) => a.day.localeCompare(b.day))
		.map((session) => {
			const { day, chosen } = session;
			const first = chosen ?? nextSession({ course, held: soFar, people: present, day }).find(isProposed);
			if (!first) return { ...session, module: null, template: null };
			const taught = { day, module: first.module, template: first.template };
			soFar = [...soFar, taught];
			present = present.map((person) =>
				isExpectedOn(person, day) ? { ...person, ledger: taughtTo(person.ledger, taught) } : person
			);
			return { ...session, module: taught.module, template: taught.template };
		});
}

const nothing: Coverage = { taught: [], partly: [], practiced: 0, home: 0, used: 0, caughtUp: null };

function taughtTo(ledger: Ledger, { module, day, template }: Taught): Ledger {
	const before = ledger.get(module) ?? nothing;
	return new Map([...ledger, [module, { ...before, taught: [...before.taught, { day, template }] }]]);
}
