import { earlier } from '#lib/activities/round/floor.ts';
import type { RoundStaff } from '#lib/activities/round/fold.ts';
import { speaker, toCome } from '#lib/activities/round/turns.ts';

/** What is in sight of whoever presses: the block that is on, and of the command's own activity what it tells. */
type Sight = { current: string | null; room: unknown; staff: unknown; names: Record<string, string> };

const onward = ({ staff, names }: Sight) => {
	const { turns } = staff as RoundStaff;
	return { from: speaker(turns), to: toCome(turns).find(({ seat }) => seat in names)?.seat ?? null };
};
const backward = ({ staff, names }: Sight) => {
	const round = staff as RoundStaff;
	return { from: speaker(round.turns), to: earlier(round, (seat) => seat in names) };
};
const from = ({ current }: Sight) => ({ from: current });
const round = ({ room }: Sight) => ({ round: (room as { round?: number } | null)?.round ?? 1 });

const seen: Record<string, (sight: Sight) => object> = {
	...{ 'agenda.next': from, 'agenda.back': from, 'agenda.go': from },
	...{ 'timer.pause': from, 'timer.resume': from, 'room.hold': from },
	...{ 'round.next': onward, 'round.back': backward },
	'round.extend': ({ staff }) => ({ seat: speaker((staff as RoundStaff).turns) ?? 'nobody' })
};

/** A press names what it acts on. Where a story does not say what, it is what was in sight. */
export function pressed<C extends { type: string }>(command: C, sight: () => Sight): C {
	const sees =
		(Object.hasOwn(seen, command.type) ? seen[command.type] : null) ??
		(/^(poll|scale|ranking|words|ideas)\.(answer|close|again)$/.test(command.type) ? round : null);
	return sees ? { ...sees(sight()), ...command } : command;
}
