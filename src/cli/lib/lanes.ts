export type Step = {
	name: string;
	/** Steps that must pass first, if they are part of the run. */
	after?: string[];
	/** How many cores it keeps busy. */
	cores: number;
	/** Resolves to whether it passed; ends early when the signal fires because another step failed. */
	run(signal: AbortSignal): Promise<boolean>;
};
export type Ran = { name: string; passed: boolean; seconds: number };

/**
 * Runs steps in order, several at a time as cores allow; one that needs more cores than there are runs alone. The first
 * failure aborts running steps and starts no more. Resolves to the finished steps, in the order they finished.
 */
export async function runSteps(
	steps: Step[],
	cores: number,
	tell: { began(name: string): void; ended(ran: Ran): void }
): Promise<Ran[]> {
	const waiting = [...steps];
	const running = new Map<string, { step: Step; done: Promise<Ran> }>();
	const ran: Ran[] = [];
	const failed = new AbortController();
	const names = new Set(steps.map(({ name }) => name));

	const isReady = ({ after = [] }: Step) =>
		after.every((name) => !names.has(name) || ran.some((it) => it.name === name && it.passed));
	const fits = ({ cores: needed }: Step) => {
		const busy = [...running.values()].reduce((sum, { step }) => sum + step.cores, 0);
		return busy === 0 || busy + needed <= cores;
	};
	const start = (step: Step) => {
		const from = Date.now();
		tell.began(step.name);
		const done = step
			.run(failed.signal)
			.then((passed) => ({ name: step.name, passed, seconds: (Date.now() - from) / 1000 }));
		running.set(step.name, { step, done });
	};

	while (waiting.length || running.size) {
		for (const step of [...waiting])
			if (!failed.signal.aborted && isReady(step) && fits(step)) {
				waiting.splice(waiting.indexOf(step), 1);
				start(step);
			}
		if (!running.size) break;
		const next = await Promise.race([...running.values()].map(({ done }) => done));
		running.delete(next.name);
		if (failed.signal.aborted) continue;
		ran.push(next);
		tell.ended(next);
		if (!next.passed) failed.abort();
	}
	return ran;
}
