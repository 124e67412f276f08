import type { Coverage, Ledger } from './coverage.ts';
import type { Course, Taught } from './course.ts';
import { isProposed, nextSession } from './next.ts';
import { isExpectedOn, type Person } from './person.ts';

/** A session to come. `chosen` is what somebody decided that it teaches; a cancelled session is not among them, so what it had moves on. */
export type Coming = { session: number; day: string; chosen: { module: string; template: string } | null };
export type Expectation = Coming & { module: string | null; template: string | null };

/** What the sessions to come would teach if everybody came to each and the first proposal were always taken. */
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
