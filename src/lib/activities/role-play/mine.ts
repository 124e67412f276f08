import type { Command } from '#lib/activities/views.ts';
import type { RolePlaySeat } from './fold.ts';

/** Which role a person plays, with what they sent and the server has not answered yet. */
export const mine = (seat: RolePlaySeat, unsent: readonly Command[]): string | null =>
	unsent.reduce((role: string | null, command) => {
		if (command.type === 'role-play.step-back') return null;
		return command.type === 'role-play.volunteer' ? command.part : role;
	}, seat.part);
