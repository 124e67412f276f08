import { expect, test } from 'vitest';
import { attestedMinutes, entryStates, type SupervisionEntry, type Verdict } from './supervision-log.ts';

const entry = (id: string, change: Partial<SupervisionEntry> = {}): SupervisionEntry => ({
	...{ id, day: '2026-03-03', minutes: 60, kind: 'individual', topics: 'A. C.', actions: '', corrects: null },
	...{ by: 'sara', at: 0, answer: null, ...change }
});
const said = (verdict: Verdict) => ({ answer: { verdict, words: '', at: 1 } });

test('an entry waits for the supervisee, and a correction takes its place whatever they said', () => {
	const entries = [
		entry('a', said('attested')),
		entry('b', said('differs')),
		entry('c', { corrects: 'b' }),
		entry('d', said('attested')),
		entry('e', { corrects: 'd', ...said('attested') })
	];
	expect([...entryStates(entries).values()]).toEqual(['attested', 'corrected', 'waiting', 'corrected', 'attested']);
});

test('only what both attest is counted, by month and kind', () => {
	const months = attestedMinutes([
		entry('a', said('attested')),
		entry('b', { minutes: 45, kind: 'observed', ...said('attested') }),
		entry('c', { minutes: 500 }),
		entry('d', { minutes: 500, ...said('differs') }),
		entry('e', { day: '2026-04-01', minutes: 30, ...said('attested') }),
		entry('f', { day: '2026-04-01', minutes: 20, corrects: 'e', ...said('attested') })
	]);
	expect([...months]).toEqual([
		['2026-03', { individual: 60, group: 0, observed: 45 }],
		['2026-04', { individual: 20, group: 0, observed: 0 }]
	]);
});
