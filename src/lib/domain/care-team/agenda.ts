import { reasonOrder, type Reason } from './reason.ts';

/** Someone proposed for the agenda by reasons in the record. */
export type Proposed = { clientId: string; name: string; reasons: Reason[] };
/** Someone on the agenda, in its order. */
export type Kept = { clientId: string; addedWhy: string | null; leftOutWhy: string | null };
export type Line = Kept & { reasons: Reason[] };

const rank = ({ reasons: [first] }: Proposed) => (first ? reasonOrder.indexOf(first.kind) : reasonOrder.length);

/** Most urgent reason first; no one ranks people, so ties are sorted by name. */
export const proposed = (people: readonly Proposed[]): Proposed[] =>
	people
		.filter(({ reasons }) => reasons.length > 0)
		.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));

/**
 * Refreshes a planned meeting's agenda. The chair's order stays, with up-to-date reasons; people without a reason drop
 * off unless someone added or excluded them by hand; newly proposed people go last.
 */
export function agendaOf(kept: readonly Kept[], people: readonly Proposed[]): Line[] {
	const reasons = new Map(people.map((one) => [one.clientId, one.reasons]));
	const known = new Set(kept.map(({ clientId }) => clientId));
	const stay = kept
		.map(({ clientId, addedWhy, leftOutWhy }) => ({
			...{ clientId, addedWhy, leftOutWhy },
			reasons: reasons.get(clientId) ?? []
		}))
		.filter((line) => line.reasons.length > 0 || line.addedWhy !== null || line.leftOutWhy !== null);
	const come = proposed(people.filter(({ clientId }) => !known.has(clientId)));
	return [...stay, ...come.map(({ clientId, reasons }) => ({ clientId, reasons, addedWhy: null, leftOutWhy: null }))];
}
