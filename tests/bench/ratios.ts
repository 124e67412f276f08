import { readFileSync } from 'node:fs';
import type { Measured } from './load.ts';

/** What one run cost: `cpu` in microseconds of the server's processor for each command, `p50` and `p99` in milliseconds, `rate` in commands a second. */
export type Run = { cpu: number; p50: number; p99: number; rate: number; refused: number; delivered: number };

/** Processor time of a process so far, in microseconds; the kernel counts in hundredths of a second. */
export function cpuOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

export function runOf(measured: Measured, cpu: number): Run {
	const sorted = [...measured.acks].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
	return {
		cpu: cpu / measured.acked,
		p50: at(0.5),
		p99: at(0.99),
		rate: measured.acked / measured.seconds,
		refused: measured.refused,
		delivered: measured.delivered / measured.acked
	};
}

export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of product ÷ floor over runs made side by side: only that says anything on a noisy machine. */
export const ratio = (pairs: [floor: Run, product: Run][], of: (run: Run) => number): number =>
	median(pairs.map(([floor, product]) => of(product) / of(floor)));
