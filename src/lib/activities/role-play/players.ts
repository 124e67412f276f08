import { firstName } from '#lib/activities/first-name.ts';
import { happened, nothing, toRoom, toSeat, toStaff, type Decision } from '#lib/domain/decision.ts';
import type { RolePlayView } from './commands.ts';
import type { RolePlayEvents } from './fold.ts';

export const roleOf = (players: Record<string, string>, seat: string): string | null =>
	Object.keys(players).find((role) => players[role] === seat) ?? null;

/** One person per role and one role per person: taking another gives the first one back. */
export function cast(view: RolePlayView, block: string, role: string, seat: string | null): Decision<RolePlayEvents> {
	const { config, names } = view;
	const before = view.staff.players;
	if ((before[role] ?? null) === seat) return nothing();
	const others = Object.entries(before).filter(([it, player]) => it !== role && player !== seat && player in names);
	const players = Object.fromEntries(seat === null ? others : [...others, [role, seat]]);
	const filled = config.parts
		.filter(({ id }) => players[id])
		.map(({ id }) => ({ part: id, name: config.namesAgreed ? firstName(names[players[id]!]!) : null }));
	const changed = Object.keys(names).flatMap((it) => {
		const mine = roleOf(players, it);
		if (mine === roleOf(before, it)) return [];
		const brief = config.parts.find(({ id }) => id === mine)?.brief;
		return [toSeat(it, { type: 'role-play.given', block, part: mine, ...(brief && { brief }) })];
	});
	return happened(
		toStaff({ type: 'role-play.staffed', block, players }),
		toRoom({ type: 'role-play.filled', block, filled }),
		...changed
	);
}
