import type { Breath } from '#lib/domain/worksheet.ts';

export type Phase = keyof Breath;
const phases: Phase[] = ['in', 'hold', 'out', 'rest'];

/** The part of a breath at a given number of milliseconds after the first one began, and how long that part takes. */
export function breathAt(breath: Breath, gone: number): { phase: Phase; seconds: number } {
	const length = phases.reduce((sum, phase) => sum + breath[phase], 0);
	let left = (gone / 1000) % length;
	const phase = phases.find((it) => {
		const isNow = left < breath[it];
		left -= breath[it];
		return isNow;
	});
	return { phase: phase ?? 'in', seconds: breath[phase ?? 'in'] };
}
