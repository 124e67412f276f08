import type { Command } from '#lib/activities/views.ts';
import type { RolePlaySeat } from './fold.ts';

/** The role a person plays, including a command the server hasn't confirmed yet. */
export const mine = (seat: RolePlaySeat, unsent: readonly Command[]): string | null =>
	unsent.reduce((role: string | null, command) => {
		if (command.type === 'role-play.step-back') return null;
		return command.type === 'role-play.volunteer' ? command.part : role;
	}, seat.part);
