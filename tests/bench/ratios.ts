import { readFileSync } from 'node:fs';
import type { Measured } from './load.ts';

/** What one run cost: `cpu` in microseconds of the server's processor for each command, `p50` and `p99` in milliseconds, `rate` in commands a second, `share` what the load itself used of a core. */
export type Run = { cpu: number; p50: number; p99: number; rate: number; share: number };
export type Pair = [floor: Run, product: Run];

/** Processor time of a process so far, in microseconds; the kernel counts in hundredths of a second. */
export function cpuOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Memory of a process that is in use now, in bytes. */
export function residentOf(pid: number): number {
	const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
	return Number(kilobytes) * 1024;
}

export function runOf(measured: Measured, cpu: number): Run {
	const sorted = [...measured.acks].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
	return {
		cpu: cpu / measured.acked,
		p50: at(0.5),
		p99: at(0.99),
		rate: measured.acked / measured.seconds,
		share: measured.share
	};
}

export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of product ÷ floor over runs made side by side: only that says anything on a noisy machine. */
export const ratio = (pairs: Pair[], of: (run: Run) => number): number =>
	median(pairs.map(([floor, product]) => of(product) / of(floor)));
