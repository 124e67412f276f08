import { describe, expect, test } from 'vitest';
import { contradictions } from './contradictions.ts';
import type { GuardFacts } from './facts.ts';

const moment = (clock: string) => ({ at: Number(clock.replace(':', '')), clock });
/** Ana was there the whole time, 10:00 to 10:50; no one asked her about suicide. */
const facts: GuardFacts = {
	...{ names: ['Ana', 'Ana Ruiz'], attended: true, minutes: 50, lengths: [50], asked: false },
	...{ came: [moment('10:00')], went: [moment('10:50')] },
	...{ late: { minutes: 0, counts: false }, early: { minutes: 0, counts: false } }
};
/** The same hour, but she came at 10:12, stepped out from 10:30 to 10:34, and left at 10:40. */
const partly: GuardFacts = {
	...{ ...facts, minutes: 24 },
	...{ came: [moment('10:12'), moment('10:34')], went: [moment('10:30'), moment('10:40')] },
	...{ late: { minutes: 12, counts: true }, early: { minutes: 10, counts: true } }
};
const says = (text: string, of = facts) => contradictions(text, of).map(({ says }) => says);
const silent = (texts: string[], of = facts) =>
	test.each(texts)('not: %s', (text) => {
		expect(says(text, of)).toEqual([]);
	});

describe('absent, of somebody who attended', () => {
	test.each([
		'Client was absent.',
		'Ana was absent from group today.',
		'She was a no-show.',
		'Patient did not attend.',
		"Didn't attend the session.",
		'Ana Ruiz did not show up today.',
		'Ana no asistió a la sesión.',
		'La paciente estuvo ausente.',
		'No se presentó hoy.'
	])('%s', (text) => {
		expect(says(text)).toEqual([{ fact: 'attended' }]);
	});
	silent([
		'She was absent last week.',
		'Suicidal ideation was absent.',
		'Affect absent; tremor absent.',
		'She did not attend church.',
		'She was absent from work.',
		'Did not attend to her own needs.',
		'If she did not attend, call her.',
		'Her father was absent.',
		'Faltó al trabajo.',
		'No asistió la semana pasada.',
		'Faltó energía en el grupo.',
		'Anabel was absent.'
	]);
	test('is right of somebody who did not come', () => {
		expect(says('Client did not attend.', { ...facts, attended: false })).toEqual([]);
	});
});

describe('minutes that are not those of the record', () => {
	test.each([
		['Client attended 45 minutes.', 50],
		['Present for 45 min of the session.', 50],
		['Ana stayed for 30 minutes and left.', 50],
		['Asistió 45 minutos.', 50],
		['Ana estuvo presente durante 45 minutos de la sesión.', 50]
	])('%s', (text, minutes) => {
		expect(says(text)).toEqual([{ fact: 'minutes', minutes }]);
	});
	silent([
		'Client attended 50 minutes.',
		'She attended 20 minutes of a mindfulness exercise.',
		'Stayed 10 minutes after group to talk.',
		'She attended a 60-minute AA meeting.',
		'Attended about 45 minutes.',
		'She walks 30 minutes daily.',
		'Practiced breathing for 5 minutes.',
		'Camina 30 minutos diarios.',
		'Participó 5 minutos en la respiración.'
	]);
	test('a session of another length', () => {
		expect(says('She took part in the 60-minute group.')).toEqual([{ fact: 'length', minutes: 50 }]);
		expect(says('She took part in the 50-minute group.')).toEqual([]);
		expect(says('She wants a 60-minute session with her lawyer.')).toEqual([]);
		expect(says('Participó en la sesión de 60 minutos.')).toEqual([{ fact: 'length', minutes: 50 }]);
	});
});

describe('times that are not those of the record', () => {
	test('arriving and leaving', () => {
		expect(says('Ana arrived at 10:20.')).toEqual([{ fact: 'arrived', at: 1000 }]);
		expect(says('She left group at 10:30.')).toEqual([{ fact: 'left', at: 1050 }]);
		expect(says('Llegó a las 10:20.')).toEqual([{ fact: 'arrived', at: 1000 }]);
		expect(says('Se fue a las 10:30.')).toEqual([{ fact: 'left', at: 1050 }]);
	});
	silent([
		'Ana arrived at 10:00.',
		'Ana arrived at 10:01.',
		'She left at 10:50.',
		'She left work at 4:30.',
		'She left home at 9:15.',
		'She woke up at 5:30.',
		'Salió del trabajo a las 4:30.'
	]);
	test('stepping out and coming back are times of the record too, on either clock', () => {
		expect(says('Left at 10:30.', partly)).toEqual([]);
		expect(says('Joined at 10:34.', partly)).toEqual([]);
		expect(says('Arrived at 2:05.', { ...facts, came: [moment('14:05')] })).toEqual([]);
	});
});

describe('late and early', () => {
	test.each([
		['Ana arrived late.', { fact: 'late', minutes: 0 }],
		['She was 10 minutes late.', { fact: 'late', minutes: 0 }],
		['Llegó tarde.', { fact: 'late', minutes: 0 }],
		['Llegó con 10 minutos de retraso.', { fact: 'late', minutes: 0 }],
		['Left early.', { fact: 'early', minutes: 0 }],
		['Ana se fue antes de terminar.', { fact: 'early', minutes: 0 }]
	])('%s', (text, fact) => {
		expect(says(text)).toEqual([fact]);
	});
	silent([
		'She was late for work.',
		'She was late with her rent.',
		'Her ride arrived late.',
		'She arrived late last week.',
		'She stays up late.',
		'Arrived late in life to sobriety.',
		'Left early recovery housing.',
		'She arrived on time.',
		'Stayed until the end.',
		'Llegó tarde al trabajo.'
	]);
	test('of somebody who was late and left early', () => {
		expect(says('Arrived late.', partly)).toEqual([]);
		expect(says('Arrived 12 minutes late and left 10 minutes early.', partly)).toEqual([]);
		expect(says('Arrived 5 minutes late.', partly)).toEqual([{ fact: 'late', minutes: 12 }]);
		expect(says('She arrived on time.', partly)).toEqual([{ fact: 'late', minutes: 12 }]);
		expect(says('Stayed until the end.', partly)).toEqual([{ fact: 'early', minutes: 10 }]);
		expect(says('Ana attended the entire session.', partly)).toEqual([{ fact: 'minutes', minutes: 24 }]);
	});
	test('a minute or two after the start may be called late or not', () => {
		const close = { ...facts, late: { minutes: 3, counts: false } };
		expect(says('Arrived late.', close)).toEqual([]);
		expect(says('Arrived on time.', close)).toEqual([]);
	});
});

describe('what was denied although nobody asked', () => {
	test.each([
		'Denied SI.',
		'Denies any SI/HI.',
		'She denied current suicidal or homicidal ideation.',
		'Ana denied thoughts of self-harm.',
		'Last used Monday; denies suicidal thoughts.',
		'Negó ideación suicida.',
		'La paciente niega tener pensamientos suicidas.',
		'Negó querer y desear hacerse daño. Negó autolesiones.'
	])('%s', (text) => {
		expect(says(text)).toEqual([{ fact: 'not-asked' }]);
	});
	silent([
		'Denied alcohol use.',
		'She denied that she was late.',
		'When asked, she denied SI.',
		'Asked about safety. Denied SI and HI.',
		'C-SSRS screening negative, denies SI.',
		'Se le preguntó por su seguridad; negó ideación suicida.',
		'Negó consumo de alcohol.',
		'Deniz, who sings, is her cat.'
	]);
	test('the record has that somebody asked', () => {
		expect(says('Denied SI.', { ...facts, asked: true })).toEqual([]);
	});
});

test('the exact words are shown where they stand', () => {
	const text = 'Spoke of her week. Ana Ruiz did not attend group today; later: denied SI.';
	expect(contradictions(text, facts).map(({ span }) => span)).toEqual([
		{ from: 19, words: 'Ana Ruiz did not attend' },
		{ from: 63, words: 'denied SI' }
	]);
	for (const { span } of contradictions(text, facts)) expect(text.slice(span.from)).toMatch(span.words);
});
