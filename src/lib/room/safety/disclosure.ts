import { kindOf } from '#lib/activities/kinds.ts';
import type { ActivityCommand } from '#lib/activities/rules.ts';
import type { ClientCommand } from '#lib/room/commands.ts';

/** Whether a command tells staff that this person may need help. The phone shows help right away; the room makes its own decision. */
export const isDisclosure = (command: ClientCommand): boolean =>
	command.type === 'safety.help' || (isOfActivity(command) && kindOf(command.type)?.concern?.(command) === true);

const isOfActivity = (command: ClientCommand): command is ActivityCommand => kindOf(command.type) !== undefined;
