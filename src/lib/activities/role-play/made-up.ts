import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { RolePlayCommand, RolePlayConfig } from './commands.ts';
import type { RolePlaySlices } from './fold.ts';

/** Some ask for a free role. */
export function madeUp(sight: MadeUpSight<RolePlayConfig, RolePlaySlices>): MadeUpTurn<RolePlayCommand> | null {
	const { block, config, room, seat, dice } = sight;
	const free = config.parts.filter(({ id }) => !room.filled.some((it) => it.part === id));
	if (seat.part !== null || room.isPlaying || free.length === 0) return null;
	if (!dice.happens(0.4)) return { turn: 'volunteer', acts: [] };
	const command = { type: 'role-play.volunteer' as const, block, part: dice.pick(free).id };
	return { turn: 'volunteer', acts: [{ after: dice.between(6, 30), command }] };
}
