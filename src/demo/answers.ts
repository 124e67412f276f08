import type { Locale } from '#lib/domain/worksheet.ts';

/** What made-up people say at check-in and write on worksheets, in their own language. */
type Said = { words: string[]; goals: string[] };

export const checkIns: Record<Locale, Said> = {
	en: {
		words: ['tired', 'hopeful', 'steady', 'foggy', 'calm', 'restless', 'tender', 'okay', 'nervous', 'not sure'],
		goals: [
			'Call my brother back',
			'Walk to the corner and back after lunch',
			'Answer one letter from the pile',
			'Be in bed before midnight, twice',
			'Say no once without a long reason',
			'Cook one real meal',
			'Sit on the porch for ten minutes without my phone',
			'Ask my neighbor about the ride on Thursday'
		]
	},
	es: {
		words: ['cansancio', 'esperanza', 'tranquilidad', 'nervios', 'calma', 'dudas'],
		goals: [
			'Llamar a mi prima',
			'Salir a caminar después de comer',
			'Dormir antes de las doce, dos noches',
			'Pedir ayuda con los papeles',
			'Cocinar algo que me guste',
			'Decir que no una vez, sin explicar tanto'
		]
	}
};

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

export const thoughtRecords: Record<Locale, ThoughtRecord[]> = {
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

export const takeAways: Record<Locale, { learned: string; tries: string }[]> = {
	en: [
		{ learned: 'I can be quiet and still belong here.', tries: 'Wait one breath before I answer' },
		{ learned: 'Other people rehearse phone calls too.', tries: 'Make the call with my notes in hand' },
		{ learned: 'Saying it out loud made it smaller.', tries: 'Tell one person how the day was' },
		{ learned: 'I like this room better than I thought.', tries: 'Come ten minutes early' }
	],
	es: [
		{ learned: 'Hay más gente que se siente como yo.', tries: 'Respirar antes de contestar' },
		{ learned: 'Puedo pedir que repitan algo.', tries: 'Pedir ayuda una vez esta semana' }
	]
};
