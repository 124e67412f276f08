import type { Row } from '#lib/domain/brick.ts';
import { commands, isForSystemOnly, type RoomCommand } from './commands.ts';
import { upcast } from './renamed.ts';

type Read = { ok: true; command: RoomCommand; row: Row<RoomCommand> } | { ok: false; code: 'invalid' | 'not-yours' };

/**
 * A browser's command as its row of the table wants it. A page loaded before an upgrade says what it has under the names it knows;
 * what only the server sends is refused before its shape is looked at (R7).
 */
export function readCommand(message: { type: string }): Read {
	const known = upcast(message);
	const row = commands[known.type];
	if (!row || isForSystemOnly(known.type)) return { ok: false, code: row ? 'not-yours' : 'invalid' };
	const shaped = row.schema.safeParse(known);
	return shaped.success ? { ok: true, command: shaped.data, row } : { ok: false, code: 'invalid' };
}
