export type Phase = 'in' | 'hold' | 'out' | 'rest' | 'notice';
export type PatternId = 'box' | 'long-exhale' | 'slow' | 'grounding';
export type Pattern = { steps: { phase: Phase; seconds: number }[]; rounds: number };

/** Ways of breathing together, each with its default number of rounds. The last is a mindful minute. */
export const patterns: Record<PatternId, Pattern> = {
	box: { steps: steps('in 4', 'hold 4', 'out 4', 'rest 4'), rounds: 8 },
	'long-exhale': { steps: steps('in 4', 'out 6'), rounds: 12 },
	slow: { steps: steps('in 5', 'out 5'), rounds: 12 },
	grounding: { steps: steps('notice 60'), rounds: 1 }
};

export const patternIds = Object.keys(patterns) as PatternId[];

function steps(...said: `${Phase} ${number}`[]): Pattern['steps'] {
	return said.map((step) => {
		const [phase, seconds] = step.split(' ');
		return { phase: phase as Phase, seconds: Number(seconds) };
	});
}

/** A pattern with the chosen number of rounds. */
export const patternOf = (id: PatternId, rounds: number): Pattern => ({ ...patterns[id], rounds });

const roundLength = ({ steps }: Pattern): number => steps.reduce((sum, step) => sum + step.seconds * 1000, 0);

/** In milliseconds. */
export const lengthOf = (pattern: Pattern): number => roundLength(pattern) * pattern.rounds;

/** Where the room is in the exercise: `left` in ms of this phase, `progress` through it from 0 to 1, rounds from 1. */
export type At = { phase: Phase | 'ready'; left: number; progress: number; round: number; over: boolean };

/**
 * The same for everyone, from one start in server time (R9). Before it, everyone gets ready; after the last round it is
 * over and stays at the end of the last phase.
 */
export function phaseAt(pattern: Pattern, startedAt: number, now: number): At {
	const gone = now - startedAt;
	if (gone < 0) return { phase: 'ready', left: -gone, progress: 0, round: 1, over: false };
	const last = pattern.steps.at(-1)!.phase;
	if (gone >= lengthOf(pattern)) return { phase: last, left: 0, progress: 1, round: pattern.rounds, over: true };
	const whole = roundLength(pattern);
	const round = Math.floor(gone / whole) + 1;
	let inRound = gone % whole;
	for (const { phase, seconds } of pattern.steps) {
		const length = seconds * 1000;
		if (inRound < length) return { phase, left: length - inRound, progress: inRound / length, round, over: false };
		inRound -= length;
	}
	return { phase: last, left: 0, progress: 1, round, over: false };
}

/** A shared start, in server time, and when it was stopped, if early. */
export type Run = { pattern: PatternId; rounds: number; startedAt: number; stoppedAt: number | null };

/** In ms: long enough for every phone to learn of the start in time. */
export const leadIn = 5_000;

/** Whether the room is breathing, or getting ready to. */
export const isOn = (run: Run, now: number): boolean =>
	run.stoppedAt === null && now < run.startedAt + lengthOf(patternOf(run.pattern, run.rounds));
