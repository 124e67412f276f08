import { madeUpBallot } from '#lib/activities/ballot/made-up.ts';
import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { IdeasCommand, IdeasConfig } from './commands.ts';
import type { IdeasSlices } from './fold.ts';

export function madeUp(sight: MadeUpSight<IdeasConfig, IdeasSlices>): MadeUpTurn<IdeasCommand> | null {
	const { block, config, room, seat, person, dice } = sight;
	switch (room.phase) {
		case 'writing': {
			if (seat.written > 0) return null;
			const texts = dice.shuffled(said[person.locale]).slice(0, dice.between(1, Math.min(2, config.most)));
			const command = (text: string): IdeasCommand => ({ type: 'ideas.write', block, text });
			return { turn: 'writing', acts: texts.map((text) => ({ after: dice.between(8, 30), command: command(text) })) };
		}
		case 'reading':
			return null;
		case 'voting': {
			const votes = () => dice.shuffled(room.ideas.map(({ id }) => id)).slice(0, config.votes);
			return room.ideas.length ? madeUpBallot('ideas', sight, votes) : null;
		}
	}
}

const said: Record<Locale, string[]> = {
	en: [
		'Start with one slow breath',
		'Text one person a day',
		'A walk before the hard thing',
		'Put it on paper first',
		'Ask for five more minutes',
		'Music on the way home',
		'Keep a short list by the door',
		'Go to bed at the same time'
	],
	es: [
		'Respirar antes de hablar',
		'Escribirle a alguien cada día',
		'Salir a caminar un rato',
		'Anotarlo primero en papel',
		'Pedir cinco minutos más',
		'Poner música al volver a casa'
	]
};
