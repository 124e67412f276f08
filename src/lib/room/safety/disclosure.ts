import { kindOf } from '#lib/activities/kinds.ts';
import type { ActivityCommand } from '#lib/activities/rules.ts';
import type { ClientCommand } from '#lib/room/commands.ts';

/** Whether a command tells staff that this person may need help. The room decides it again; the phone shows help at once. */
export const isDisclosure = (command: ClientCommand): boolean =>
	command.type === 'safety.help' || (isOfActivity(command) && kindOf(command.type)?.concern?.(command) === true);

const isOfActivity = (command: ClientCommand): command is ActivityCommand => kindOf(command.type) !== undefined;
