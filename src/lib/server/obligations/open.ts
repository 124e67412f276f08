import { weekOf } from '#lib/domain/hours/days.ts';
import { byDue, obligationsOf, type Obligation } from '#lib/domain/obligations/open.ts';
import type { ObligationRule } from '#lib/domain/obligations/rule.ts';
import { careIn } from '#lib/server/hours/levels.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { factsOf } from './facts.ts';
import { rulesOn } from './rules.ts';

type Asked = {
	program: { id: string; timeZone: string };
	/** All of the program's groups. */
	groups: string[];
	/** Only some clients, including those merged into them; everyone in the program's care if omitted. */
	clients?: string[];
	now: number;
	/** The rules in effect today, if already loaded. */
	rules?: ObligationRule[];
};

/** Everything a program has promised that is open now, soonest due first. Computed from the record and not stored. */
export async function obligationsIn({ program, groups, clients, now, ...known }: Asked): Promise<Obligation[]> {
	const today = dayOf(now, program.timeZone);
	const rules = known.rules ?? (await rulesOn([program.id], today)).get(program.id) ?? [];
	if (rules.length === 0) return [];
	const care = await careIn(weekOf(today), program.id, clients);
	const here = [...care].filter(([, { stay }]) => stay.from <= today && (stay.to === null || stay.to >= today));
	const admitted = new Map(here.map(([client, { stay }]) => [client, stay.from]));
	const facts = await factsOf({ program, groups, admitted, rules, now });
	const clock = { today, now, dayOf: (moment: number) => dayOf(moment, program.timeZone) };
	// People on hold are not seen; what is in writing or expires by itself still counts.
	const goesOn = rules.filter(({ kind }) => kind === 'note' || kind === 'consent');
	return facts
		.flatMap((one) => obligationsOf(care.get(one.client)!.isOnHoldNow ? goesOn : rules, one, clock))
		.sort(byDue);
}
