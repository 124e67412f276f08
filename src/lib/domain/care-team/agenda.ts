import { reasonOrder, type Reason } from './reason.ts';

/** Somebody whom reasons propose. */
export type Proposed = { clientId: string; name: string; reasons: Reason[] };
/** Somebody as the agenda keeps them, in its order. */
export type Kept = { clientId: string; addedWhy: string | null; leftOutWhy: string | null };
export type Line = Kept & { reasons: Reason[] };

const rank = ({ reasons: [first] }: Proposed) => (first ? reasonOrder.indexOf(first.kind) : reasonOrder.length);

/** Most urgent reason first; nobody ranks people, so equals stand by name. */
export const proposed = (people: readonly Proposed[]): Proposed[] =>
	people
		.filter(({ reasons }) => reasons.length > 0)
		.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));

/**
 * The agenda of a meeting that is planned: what a chair put in order stays so with the reasons of now, who has none any more goes unless
 * somebody added or left them out by hand, and whom new reasons bring comes last.
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
