import type { SaveCommand } from '#lib/activities/documents.ts';
import type { MadeUpAct, MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import { isShareable } from '#lib/domain/worksheet-answers.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { madeUpAnswers, stepOfPath } from '#lib/worksheets/made-up.ts';
import type { WorksheetCommand, WorksheetConfig } from './commands.ts';
import type { WorksheetSlices } from './fold.ts';
import { paceOf, wallOf } from './settings.ts';

type Command = WorksheetCommand | SaveCommand;
type Sight = MadeUpSight<WorksheetConfig, WorksheetSlices>;

/** Fills in the sheet, all at once or as far as the group is, offers a line for the wall, and reports being done. */
export function madeUp(sight: Sight): MadeUpTurn<Command> | null {
	const { block, config, room, seat, person, dice } = sight;
	const worksheet = worksheetBySlug(config.slug);
	if (!worksheet || seat.finished || !seat.given) return null;
	const isTogether = paceOf(config) === 'together';
	const answers = Object.entries(madeUpAnswers(config.slug, person, dice)).filter(
		([path]) => !isTogether || stepOfPath(worksheet, path) === room.open
	);
	const isLast = !isTogether || room.open === worksheet.steps.length;
	const acts = answers.map(([path, value], i): MadeUpAct<Command> => ({
		after: i === 0 ? dice.between(5, 20) : dice.between(5, 14),
		command: { type: 'response.save', block, path, value }
	}));
	if (!isLast) return { turn: `step ${room.open}`, acts };
	const wall = wallOf(config, room);
	const words = answers.find(([path, value]) => value !== null && path !== wall && isShareable(worksheet, path));
	const shares = words && !isTogether && dice.happens(0.3) ? words[0] : null;
	const offers = wall !== null && answers.some(([path, value]) => path === wall && value !== null);
	const offer: Command = { type: 'worksheet.offer', block, path: wall ?? '', on: true };
	return {
		turn: 'sheet',
		acts: [
			...acts,
			...(shares
				? [{ after: 3, command: { type: 'worksheet.share' as const, block, path: shares, as: 'anonymous' as const } }]
				: []),
			...(offers ? [{ after: 4, command: offer }] : []),
			{ after: 4, command: { type: 'worksheet.finish', block } }
		]
	};
}
