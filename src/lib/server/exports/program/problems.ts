/** A problem in an export: the line of the file, the table and field if any, and the reason. */
export type Problem = { line: number; table?: string; field?: string; why: string };

export const sayProblem = ({ line, table, field, why }: Problem): string =>
	`line ${line}${table ? `, ${table}${field ? `.${field}` : ''}` : ''}: ${why}`;

/** After this many, another one tells no one anything new. */
const MOST = 20;

export class ImportRefused extends Error {
	readonly problems: Problem[];
	constructor(problems: Problem[]) {
		super(`Nothing was imported.\n${problems.map(sayProblem).join('\n')}`);
		this.name = 'ImportRefused';
		this.problems = problems;
	}
}

/** Collects problems and gives up once there are many. */
export class Problems {
	readonly found: Problem[] = [];

	add(problem: Problem) {
		this.found.push(problem);
		if (this.found.length >= MOST) throw new ImportRefused(this.found);
	}

	refuseIfAny() {
		if (this.found.length > 0) throw new ImportRefused(this.found);
	}
}
