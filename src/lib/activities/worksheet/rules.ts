import { activity, type AboutAnswer, type Documents } from '#lib/activities/activity.ts';
import { nothing, refuse, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { commands, config, type WorksheetCommand, type WorksheetConfig, type WorksheetView } from './commands.ts';
import { facts } from './facts.ts';
import { fold, initial, type WorksheetEvents } from './fold.ts';
import { finish, openStep, progress } from './pace.ts';
import { wallFields } from './settings.ts';
import { assign, pair, shuffle } from './people.ts';
import { hide, share } from './share.ts';
import { approve, chooseWall, cover, offer, reveal } from './wall.ts';
import { madeUp } from './made-up.ts';

function decide(view: WorksheetView, command: WorksheetCommand, by: By, given: Given): Decision<WorksheetEvents> {
	const { block } = command;
	switch (command.type) {
		case 'worksheet.progress':
			return progress(view, command, given);
		case 'worksheet.open-step':
			return openStep(view, block, command.step, given);
		case 'worksheet.hide':
			return hide(view, block, command.id);
		case 'worksheet.assign':
			return assign(view, block, command.seats);
		case 'worksheet.pair':
			return pair(view, block, command.groups);
		case 'worksheet.shuffle':
			return shuffle(view, block, command.seats, given);
		case 'worksheet.wall':
			return chooseWall(view, block, command.path);
		case 'worksheet.approve':
			return approve(view, block, command.id, command.approved);
		case 'worksheet.reveal':
			return reveal(view, block);
		case 'worksheet.cover':
			return view.room.lines ? cover(view, block) : nothing();
		case 'worksheet.share':
		case 'worksheet.offer':
		case 'worksheet.finish':
			return by.as === 'seat' ? decideForSeat(view, command, by.seat, given) : refuse('not-yours');
	}
}

type Own = Extract<WorksheetCommand, { type: 'worksheet.share' | 'worksheet.offer' | 'worksheet.finish' }>;

/** Someone without the sheet may only take back what they shared. */
function decideForSeat(view: WorksheetView, command: Own, seat: string, given: Given): Decision<WorksheetEvents> {
	if (view.staff.without.includes(seat) && !about(command)?.takesBack) return refuse('not-now');
	switch (command.type) {
		case 'worksheet.share':
			return share(view, command, seat, given);
		case 'worksheet.offer':
			return offer(view, command, seat, given);
		case 'worksheet.finish':
			return finish(view, command.block, seat);
	}
}

function about(command: WorksheetCommand): AboutAnswer | null {
	switch (command.type) {
		case 'worksheet.share':
			return { path: command.path, takesBack: command.as === 'none', sharing: command.as };
		case 'worksheet.offer':
			return { path: command.path, takesBack: !command.on };
		default:
			return null;
	}
}

const documents: Documents<WorksheetConfig, WorksheetCommand> = {
	worksheet: ({ slug }) => worksheetBySlug(slug),
	withWorksheet({ wall, ...rest }, worksheet) {
		const has = wall !== undefined && wallFields(worksheet).some(({ id }) => id === wall);
		return { ...rest, slug: worksheet.slug, ...(has && { wall }) };
	},
	about,
	progressed: (block, seat, { done, of, steps }) => ({ type: 'worksheet.progress', block, seat, done, of, steps })
};

export const worksheet = activity({
	kind: 'worksheet',
	config,
	commands,
	initial,
	fold,
	decide,
	documents,
	facts,
	madeUp
});
