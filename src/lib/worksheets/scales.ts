import type { Local, Pair, ScaleField } from '#lib/domain/worksheet.ts';

type Ends = Omit<ScaleField, 'id' | 'label'>;

const strengthEnds = {
	low: { en: 'Not at all', es: 'Nada' },
	high: { en: 'As strong as can be', es: 'Al máximo' }
};

/** Strength of one feeling, from 0 to 100. */
export const strength = { kind: 'scale', min: 0, max: 100, step: 5, ...strengthEnds } satisfies Ends;

/** Strength of one link in a chain: fewer marks, since there are many links. */
export const strengthOfTen = { ...strength, max: 10, step: 1 } satisfies Ends;

export const distress = {
	kind: 'scale',
	min: 0,
	max: 100,
	step: 5,
	low: { en: 'Calm, no distress', es: 'Calma, sin malestar' },
	high: { en: 'The worst I can imagine', es: 'Lo peor que puedo imaginar' }
} satisfies Ends;

export const belief = {
	kind: 'scale',
	min: 0,
	max: 100,
	step: 5,
	low: { en: 'I do not believe it', es: 'No lo creo' },
	high: { en: 'I fully believe it', es: 'Lo creo por completo' }
} satisfies Ends;

export const confidence = {
	kind: 'scale',
	min: 0,
	max: 10,
	step: 1,
	low: { en: 'Not sure at all', es: 'Ninguna confianza' },
	high: { en: 'Very sure', es: 'Mucha confianza' }
} satisfies Ends;

export const before = (name: Local): Pair => ({ name, moment: 'before' });
export const after = (name: Local): Pair => ({ name, moment: 'after' });

const toTen = { kind: 'scale', min: 0, max: 10, step: 1 } as const;

/** An urge or a craving, whatever it is for. */
export const urge = {
	...toTen,
	low: { en: 'No urge', es: 'Ningún impulso' },
	high: { en: 'As strong as can be', es: 'Al máximo' }
} satisfies Ends;

export const helpfulness = {
	...toTen,
	low: { en: 'Did not help', es: 'No ayudó' },
	high: { en: 'Helped a lot', es: 'Ayudó mucho' }
} satisfies Ends;

export const mood = {
	...toTen,
	low: { en: 'Very low', es: 'Muy bajo' },
	high: { en: 'Very good', es: 'Muy bueno' }
} satisfies Ends;

export const tension = {
	...toTen,
	low: { en: 'Loose and calm', es: 'Cuerpo suelto y en calma' },
	high: { en: 'Very tense', es: 'Mucha tensión' }
} satisfies Ends;

export const howMuch = {
	...toTen,
	low: { en: 'Not at all', es: 'Nada' },
	high: { en: 'Very much', es: 'Mucho' }
} satisfies Ends;
