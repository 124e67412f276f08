import type { JsonPath } from '#lib/domain/library/json-lines.ts';
import type { FileProblem, ShapeProblem } from '#lib/domain/library/problems.ts';
import { m } from '#lib/paraglide/messages.js';

/** What is wrong, with where it is: "Line 12, step 2, question 1: This is missing. (label.es)". */
export function fileProblemWords(problem: FileProblem): string {
	if (problem.code === 'too-large') return m.own_sheet_problem_too_large();
	if (problem.code === 'not-json') {
		const { line, column, found } = problem;
		const why = found ? m.own_sheet_problem_not_json({ found }) : m.own_sheet_problem_not_json_end();
		return `${m.own_sheet_line_column({ line, column })}: ${why}`;
	}
	return `${m.own_sheet_line({ line: problem.line })}, ${problemWords(problem, problem.path)}`;
}

export function problemWords(problem: ShapeProblem, path: JsonPath = problem.path): string {
	const { where, rest } = placeIn(path);
	const place = [...where, ...(rest.length ? [`“${rest.join('.')}”`] : [])].join(', ');
	return place ? `${place}: ${why(problem)}` : why(problem);
}

/** What a file has around everything, and a reader knows already. */
const around: JsonPath = ['worksheet', 'block', 'activity'];

/** A path's step, question, column and choice in words; what is left of it as it is written in the file. */
export function placeIn(path: JsonPath): { where: string[]; rest: JsonPath } {
	const where: string[] = [];
	const rest: JsonPath = [];
	const lists: Record<string, (of: { number: number }) => string> = {
		steps: m.own_sheet_step_number,
		fields: m.own_sheet_field_number,
		options: m.own_sheet_option_number,
		rows: m.own_sheet_row_number,
		pages: m.own_sheet_page_number,
		paragraphs: m.own_sheet_paragraph_number,
		own: m.own_sheet_field_number
	};
	let isInField = false;
	const isWhole = path.length === 1;
	for (let i = 0; i < path.length; i += 1) {
		if (!isWhole && around.includes(path[i]!)) continue;
		const [name, at] = [path[i]!, path[i + 1]];
		const words = typeof name === 'string' ? lists[name] : undefined;
		if (!words || typeof at !== 'number') {
			rest.push(name);
			continue;
		}
		where.push((name === 'fields' && isInField ? m.own_sheet_cell_number : words)({ number: at + 1 }));
		isInField ||= name === 'fields';
		i += 1;
	}
	return { where, rest };
}

function why({ code, detail }: ShapeProblem): string {
	switch (code) {
		case 'missing':
			return m.own_sheet_problem_missing();
		case 'wrong-kind':
			return m.own_sheet_problem_wrong_kind();
		case 'too-long':
			return m.own_sheet_problem_too_long({ max: detail });
		case 'too-many':
			return m.own_sheet_problem_too_many({ max: detail });
		case 'too-few':
			return m.own_sheet_problem_too_few();
		case 'unknown-name':
			return m.own_sheet_problem_unknown({ name: detail });
		case 'not-one-of':
			return m.own_sheet_problem_not_one_of({ values: detail });
		case 'range':
			return m.own_sheet_problem_range({ max: detail });
		case 'same-id':
			return m.own_sheet_problem_same_id();
		case 'bad-id':
			return m.own_sheet_problem_bad_id();
		case 'not-beside':
			return m.own_sheet_problem_not_beside();
		case 'ends':
			return m.own_sheet_problem_ends();
	}
}
