import type { Dice } from '#lib/domain/dice.ts';
import { within, type MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Answer, Locale } from '#lib/domain/worksheet.ts';

export function madeUpThoughtRecord({ locale }: MadeUpPerson, dice: Dice): Record<string, Answer> {
	const said = dice.pick(thoughtRecords[locale]);
	const distress = dice.between(10, 19) * 5;
	const belief = dice.between(12, 20) * 5;
	return {
		'when-where': said.when,
		situation: said.situation,
		'feelings.r1.word': said.feeling,
		'feelings.r1.strength': distress,
		'distress-before': distress,
		'thoughts.r1.text': said.thought,
		'main-thought': said.thought,
		'belief-before': belief,
		traps: said.traps,
		'evidence-for.r1.fact': said.evidenceFor,
		'evidence-against.r1.fact': said.evidenceAgainst,
		'balanced-thought': said.balanced,
		'balanced-belief': dice.between(8, 16) * 5,
		'belief-after': within(belief - dice.between(0, 8) * 5, 0, 100),
		'distress-after': within(distress - dice.between(-1, 7) * 5, 0, 100),
		'next-step': dice.happens(0.2) ? null : said.next
	};
}

type ThoughtRecord = {
	when: string;
	situation: string;
	feeling: string;
	thought: string;
	traps: string[];
	evidenceFor: string;
	evidenceAgainst: string;
	balanced: string;
	next: string;
};

const thoughtRecords: Record<Locale, ThoughtRecord[]> = {
	en: [
		{
			when: 'Sunday, at the bus stop',
			situation: 'A woman from work saw me and looked the other way.',
			feeling: 'Small',
			thought: 'She does not want to be seen with me.',
			traps: ['mind-reading'],
			evidenceFor: 'She did not wave.',
			evidenceAgainst: 'She was talking to her son the whole time.',
			balanced: 'I do not know what she saw. On Tuesday she kept me a seat.',
			next: 'Say good morning first.'
		},
		{
			when: 'Last night, in bed',
			situation: 'I thought about the bill on the table.',
			feeling: 'Afraid',
			thought: 'I will lose the apartment.',
			traps: ['worst-case', 'telling-the-future'],
			evidenceFor: 'The bill is two weeks late.',
			evidenceAgainst: 'They let me pay in parts in spring.',
			balanced: 'It is late and I can call. It has worked before.',
			next: 'Call them on Monday at ten.'
		},
		{
			when: 'Wednesday, family dinner',
			situation: 'My uncle asked when I go back to work.',
			feeling: 'Ashamed',
			thought: 'They all think I am lazy.',
			traps: ['mind-reading', 'tunnel-view'],
			evidenceFor: 'He asked it in front of everyone.',
			evidenceAgainst: 'My aunt told him to leave it. Two people asked how I am.',
			balanced: 'One person asked a hard question. The table was kind.',
			next: 'Have one sentence ready for next time.'
		},
		{
			when: 'Friday morning',
			situation: 'I slept through the alarm and missed the early bus.',
			feeling: 'Angry at myself',
			thought: 'I ruin everything I start.',
			traps: ['all-or-nothing', 'good-does-not-count'],
			evidenceFor: 'I missed the bus.',
			evidenceAgainst: 'I came anyway. It is my seventh day here.',
			balanced: 'I was late, and I came. Both are true.',
			next: 'Put the alarm across the room.'
		}
	],
	es: [
		{
			when: 'El jueves, en la tienda',
			situation: 'El cajero no me entendió y la gente esperaba.',
			feeling: 'Vergüenza',
			thought: 'Soy un estorbo para todos.',
			traps: ['mind-reading'],
			evidenceFor: 'Una señora suspiró.',
			evidenceAgainst: 'Un muchacho me ayudó y sonrió.',
			balanced: 'Fue un momento difícil. Hubo quien me ayudó.',
			next: 'Volver a la misma tienda con mi lista.'
		},
		{
			when: 'Anoche, en la cocina',
			situation: 'Mi hija cerró la puerta sin hablarme.',
			feeling: 'Tristeza',
			thought: 'La estoy perdiendo.',
			traps: ['worst-case'],
			evidenceFor: 'No quiso cenar conmigo.',
			evidenceAgainst: 'El domingo me pidió que la peinara.',
			balanced: 'Estaba cansada. Todavía me busca cuando puede.',
			next: 'Preguntarle mañana cómo le fue.'
		}
	]
};
