import { happened, nothing, toRoom, toSeat, toStaff, type Addressed, type Decision } from '#lib/domain/decision.ts';
import { firstName } from '#lib/activities/first-name.ts';
import type { RolePlayEvent, RolePlayView } from './rules.ts';

export const partOf = (players: Record<string, string>, seat: string): string | null =>
	Object.keys(players).find((part) => players[part] === seat) ?? null;

/** One part is played by one person, and one person plays one part: taking another gives the first one back. */
export function staff(view: RolePlayView, block: string, part: string, seat: string | null): Decision<RolePlayEvent> {
	const { config, names } = view;
	const before = view.staff.players;
	if ((before[part] ?? null) === seat) return nothing();
	const others = Object.entries(before).filter(([it, player]) => it !== part && player !== seat && player in names);
	const players = Object.fromEntries(seat === null ? others : [...others, [part, seat]]);
	const filled = config.parts
		.filter(({ id }) => players[id])
		.map(({ id }) => ({ part: id, name: config.namesAgreed ? firstName(names[players[id]!]!) : null }));
	const told = Object.keys(names).flatMap((it): Addressed<RolePlayEvent>[] => {
		const mine = partOf(players, it);
		return mine === partOf(before, it) ? [] : [toSeat(it, { type: 'role-play.given', block, part: mine })];
	});
	return happened<RolePlayEvent>(
		toStaff({ type: 'role-play.staffed', block, players }),
		toRoom({ type: 'role-play.filled', block, filled }),
		...told
	);
}
