import { local, longest, now, times, type Specimen } from './specimen.ts';

/** Questions, asked and answered. */
const ballot = { round: 1, answered: 6, closed: false, results: [] };
const question = local('What would help you most this week?', '¿Qué te ayudaría más esta semana?');
const labels = [
	local('A call with someone I trust', 'Una llamada con alguien de confianza'),
	local('Sleep', 'Dormir'),
	local('A plan for the evenings, when it gets hard', 'Un plan para las noches, cuando se pone difícil'),
	local('Time outside', 'Tiempo al aire libre'),
	local('Less news', 'Menos noticias'),
	local('Something to do with my hands', 'Algo que hacer con las manos'),
	local('Music', 'Música'),
	local('I do not know yet', 'Todavía no sé')
];
const options = (count: number) => labels.slice(0, count).map((label, i) => ({ id: `o${i}`, label }));
const counted = (count: number, shift = 0) => ({
	answered: 9,
	options: options(count).map(({ id }, i) => ({ id, count: (i * 2 + shift) % 5 }))
});
const ranked = (count: number, shift = 0) => ({
	answered: 9,
	method: 'borda',
	options: options(count)
		.map(({ id }, i) => ({ id, points: 9 * (count - 1) - ((i * 7 + shift) % 23), first: Math.max(0, 4 - i) }))
		.sort((a, b) => b.points - a.points)
});
const scaled = (max: number, shift = 0) => ({
	answered: 9,
	average: max * 0.57,
	bins: times(max === 10 ? 11 : 10, (i) => ({
		from: max === 10 ? i : i * 10,
		to: max === 10 ? i : i * 10 + 9,
		count: (i + shift) % 4
	}))
});
const poll = (count: number, part: object): Specimen => ({
	title: 'Poll',
	config: { kind: 'poll', question, options: options(count), many: false, anonymous: 'room' },
	part: { ...ballot, ...part }
});
const ranking = (count: number, part: object): Specimen => ({
	title: 'Ranking',
	config: { kind: 'ranking', question, options: options(count), anonymous: 'room' },
	part: { ...ballot, ...part }
});
const scale = (max: 10 | 100, part: object): Specimen => ({
	title: 'Scale',
	config: {
		kind: 'scale',
		question: local(
			'How ready do you feel for the weekend?',
			'¿Qué tan lista o listo te sientes para el fin de semana?'
		),
		max,
		low: local('not at all', 'nada'),
		high: local('completely', 'por completo'),
		anonymous: 'room'
	},
	part: { ...ballot, ...part }
});
const discussion = (en: string, es: string, hands: number): Specimen => ({
	title: 'Discussion',
	config: { kind: 'discussion', question: local(en, es) },
	part: { hands }
});
const round = (part: object, text = 'What do you need from the group today?'): Specimen => ({
	title: 'Round',
	config: { kind: 'round', question: local(text), minutes: 2, namesAgreed: true },
	part: { speaking: null, next: null, isTaken: false, done: 0, of: 0, clock: null, ...part }
});
const clock = { startedAt: now - 60_000, length: 120_000, paused: 0, pausedAt: null };

export const asked: Record<string, Specimen> = {
	'poll, asked': poll(4, {}),
	'poll, closed': poll(4, { closed: true }),
	'poll, shown': poll(4, { closed: true, results: [counted(4)] }),
	'poll of eight, shown': poll(8, { closed: true, results: [counted(8)] }),
	'poll of eight, twice': poll(8, { closed: true, round: 2, results: [counted(8), counted(8, 2)] }),
	'poll, asked again': poll(4, { round: 2, results: [counted(4)] }),
	'ranking, shown': ranking(4, { closed: true, results: [ranked(4)] }),
	'ranking of eight, twice': ranking(8, { closed: true, round: 2, results: [ranked(8), ranked(8, 4)] }),
	'scale, asked': scale(10, {}),
	'scale, shown': scale(10, { closed: true, results: [scaled(10)] }),
	'scale to a hundred, twice': scale(100, { closed: true, round: 2, results: [scaled(100), scaled(100, 2)] }),
	'discussion, short': discussion('What surprised you?', '¿Qué te sorprendió?', 0),
	'discussion, long': discussion(longest(200), longest(200), 3),
	'discussion, a word of forty letters': discussion(`What is ${'o'.repeat(40)}?`, `¿Qué es ${'o'.repeat(40)}?`, 0),
	'round, asked': round({}),
	'round, speaking': round({ speaking: 'Benito', next: 'Cho', isTaken: true, done: 2, of: 8, clock }),
	'round, a long name': round(
		{ speaking: 'Maximiliana Esperanza', next: 'Bartholomew', isTaken: true, done: 2, of: 8, clock },
		longest(200)
	),
	'round, no names': round({ isTaken: true, done: 2, of: 8, clock }),
	'round, between': round({ next: 'Cho', done: 3, of: 8 }),
	'round, over': round({ done: 8, of: 8 })
};
