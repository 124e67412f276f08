import { page } from '$app/state';
import { crisisLines, type CrisisLine } from '#lib/domain/crisis.ts';

/** The site's own list; where a page came without one, the usual. */
export const crisisHere = (): CrisisLine[] => page.data.crisis ?? crisisLines;

/** The first number to call, for a sentence. */
export const firstNumber = (): string => {
	const lines = crisisHere();
	return (lines.find(({ way }) => way === 'call') ?? lines[0]!).to;
};
