import type { Local } from '#lib/domain/worksheet.ts';
import type { ClosingConfig } from './commands.ts';
import type { ClosingEvents, ClosingRoom, ClosingSeat } from './fold.ts';
import { taken } from './steps.ts';

/** What a reply adds to the person's own page. */
export const agreed = (
	event: ClosingEvents['seat'],
	{ config, room, seat }: { config: ClosingConfig; room: ClosingRoom; seat: ClosingSeat }
): Local | null | undefined => (event.type === 'closing.replied' ? taken(config, room, seat) : undefined);
