import type { Row } from '#lib/domain/brick.ts';
import { commands, isForSystemOnly, type RoomCommand } from './commands.ts';
import { upcast } from './renamed.ts';

type Read = { ok: true; command: RoomCommand; row: Row<RoomCommand> } | { ok: false; code: 'invalid' | 'not-yours' };

/**
 * Parses a browser's command by its row in the table. Pages loaded before an upgrade may use old names. Server-only
 * commands are refused before their shape is checked (R7).
 */
export function readCommand(message: { type: string }): Read {
	const known = upcast(message);
	const row = commands[known.type];
	if (!row || isForSystemOnly(known.type)) return { ok: false, code: row ? 'not-yours' : 'invalid' };
	const shaped = row.schema.safeParse(known);
	return shaped.success ? { ok: true, command: shaped.data, row } : { ok: false, code: 'invalid' };
}
